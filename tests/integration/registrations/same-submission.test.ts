import { beforeEach, describe, expect, test } from "vitest";
import { register } from "#lib/services/registrations/register/register.ts";
import { hoursLater, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { countRows, expectTruth, slotCounts } from "#tests/support/truth.ts";

beforeEach(resetScene);

describe("one submission is one registration", () => {
  test.each([
    ["a person", personCommand],
    ["a class", classCommand],
  ])(
    "%s posts fifty times at once: fifty equal answers, one row, one courriel",
    async (_, fill) => {
      const slotId = await makeOneSlot();
      const command = fill(slotId);
      const answers = await Promise.all(Array.from({ length: 50 }, () => register(command, now)));
      expect(answers[0]).toMatchObject({ ok: true });
      expect(answers).toEqual(answers.map(() => answers[0]));
      expect(await countRows()).toMatchObject({
        registrations: 1,
        places: 1,
        emails: 1,
        history: 1,
      });
      await expectTruth();
    },
  );

  test("where no place was left, fifty times: one waits", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    await register(personCommand(slotId), now);
    const command = personCommand(slotId);
    const answers = await Promise.all(Array.from({ length: 50 }, () => register(command, now)));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 1 });
    await expectTruth();
  });

  test.each([
    ["an hour later", 1],
    ["after the closing", 220],
    ["after the end", 500],
  ])("posted again %s, it has the same answer", async (_, hours) => {
    const command = personCommand(await makeOneSlot());
    const first = await register(command, now);
    const before = await countRows();
    expect(await register(command, hoursLater(hours))).toEqual(first);
    expect(await countRows()).toEqual(before);
  });

  test("posted again once the slot is full without a list, it has the same answer", async () => {
    const slotId = await makeOneSlot({ capacity: 1 }, { waitlistOpen: false });
    const command = personCommand(slotId);
    const first = await register(command, now);
    expect(await register(command, now)).toEqual(first);
  });

  test("posted again where a smaller group would still fit, it has the same answer", async () => {
    const slotId = await makeOneSlot({ capacity: 4 }, { waitlistOpen: false });
    const command = personCommand(slotId, { companionCount: 2 });
    const first = await register(command, now);
    expect(await register(command, now)).toEqual(first);
  });
});

describe("the same key with another body", () => {
  test.each([
    ["another name", { firstName: "Andréa" }],
    ["another address", { email: "andrea@courriel.example" }],
    ["more companions", { companionCount: 2 }],
  ])("(%s) is refused, and the first is left as it was", async (_, changes) => {
    const command = personCommand(await makeOneSlot());
    await register(command, now);
    const before = await countRows();
    expect(await register({ ...command, ...changes }, now)).toEqual({
      ok: false,
      refusal: { kind: "submissionKeyReused" },
    });
    expect(await countRows()).toEqual(before);
  });

  test("on another slot is refused too", async () => {
    const command = personCommand(await makeOneSlot());
    await register(command, now);
    const elsewhere = await makeOneSlot();
    expect(await register({ ...command, slotIds: [elsewhere] }, now)).toMatchObject({
      refusal: { kind: "submissionKeyReused" },
    });
    expect(await slotCounts(elsewhere)).toMatchObject({ booked: 0 });
  });

  test("posted at the same time: one is stored, the other refused", async () => {
    const command = personCommand(await makeOneSlot());
    const answers = await Promise.all([
      register(command, now),
      register({ ...command, firstName: "Andréa" }, now),
    ]);
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(await countRows()).toMatchObject({ registrations: 1, emails: 1 });
    await expectTruth();
  });
});
