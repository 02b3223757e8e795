import { beforeEach, describe, expect, test } from "vitest";
import { registerPeople } from "#lib/services/advisers/register-people.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { listBatch, listCommand, makeAdviser, newPeople } from "#tests/support/advisers.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";
import { countRows, expectTruth, listEmailKinds, slotCounts } from "#tests/support/truth.ts";

type Adviser = Awaited<ReturnType<typeof makeAdviser>>;
let adviser: Adviser;
const registrantOf = ({ email }: Adviser) => ({ email });

beforeEach(async () => {
  await resetScene();
  adviser = await makeAdviser();
});

describe("a list of people where places are free", () => {
  test("is confirmed: each a registration of their own, told by their own email", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const command = listCommand(slotId);
    expect(await registerPeople(registrantOf(adviser), command, now)).toEqual({
      ok: true,
      batchId: command.submissionKey,
    });
    const rows = await listBatch(command.submissionKey);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({
        kind: "INDIVIDUAL",
        status: "CONFIRMED",
        source: "ADVISER",
        adviserId: adviser.id,
        communeName: "Thiers",
        accompaniedBy: null,
      });
    }
    expect(new Set(rows.map(({ publicId }) => publicId)).size).toBe(3);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 3, waiting: 0 });
    expect(await listEmailKinds(adviser.email)).toEqual(["ADVISER_CONFIRMED"]);
    expect(await listEmailKinds(command.people[0]?.email ?? "")).toEqual(["REGISTERED_BY_ADVISER"]);
    await expectTruth();
  });

  test("is registered once, however often it is sent, at once or later", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const command = listCommand(slotId, { heldCount: 2 });
    const send = () => registerPeople(registrantOf(adviser), command, now);
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await registerPeople(registrantOf(adviser), command, hoursLater(1)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await listBatch(command.submissionKey)).toHaveLength(4);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 5 });
    expect(await listEmailKinds(adviser.email)).toEqual(["ADVISER_CONFIRMED"]);
    await expectTruth();
  });

  test("under the key of another list is refused, whoever sends it", async () => {
    const slotId = await makeOneSlot();
    const command = listCommand(slotId);
    await registerPeople(registrantOf(adviser), command, now);
    const before = await countRows();
    const refusal = { kind: "submissionKeyReused" };
    const other = { ...command, people: newPeople(1) };
    expect(await registerPeople(registrantOf(adviser), other, now)).toEqual({ ok: false, refusal });
    const stranger = await makeAdviser();
    expect(await registerPeople(registrantOf(stranger), command, now)).toEqual({
      ok: false,
      refusal,
    });
    expect(await countRows()).toEqual(before);
  });
});

describe("a list that is longer than the places left", () => {
  test("places its first rows, and the others wait in their order", async () => {
    const slotId = await makeOneSlot({ capacity: 2 });
    const command = listCommand(slotId, { people: newPeople(4) });
    await registerPeople(registrantOf(adviser), command, now);
    const rows = await listBatch(command.submissionKey);
    expect(rows.map(({ status }) => status)).toEqual([
      "CONFIRMED",
      "CONFIRMED",
      "WAITLISTED",
      "WAITLISTED",
    ]);
    expect(rows.map(({ email }) => email)).toEqual(command.people.map(({ email }) => email));
    expect(await slotCounts(slotId)).toMatchObject({ booked: 2, waiting: 2 });
    await expectTruth();
  });

  test("waits as a whole behind somebody who waits", async () => {
    const slotId = await makeOneSlot({ capacity: 3 });
    await register(personCommand(slotId, { companionCount: 1 }), now);
    await register(personCommand(slotId, { companionCount: 2 }), now);
    const command = listCommand(slotId, { people: newPeople(1) });
    await registerPeople(registrantOf(adviser), command, now);
    expect(await listBatch(command.submissionKey)).toMatchObject([{ status: "WAITLISTED" }]);
    await expectTruth();
  });

  test("is refused where there is no waiting list: nothing changes", async () => {
    const slotId = await makeOneSlot({ capacity: 2 }, { waitlistOpen: false });
    const before = await countRows();
    expect(await registerPeople(registrantOf(adviser), listCommand(slotId), now)).toEqual({
      ok: false,
      refusal: { kind: "fewerPlacesLeft", left: 2 },
    });
    expect(await countRows()).toEqual(before);
  });
});

describe("somebody who is registered already", () => {
  const send = (slotId: string, people: ReturnType<typeof newPeople>) =>
    registerPeople(registrantOf(adviser), listCommand(slotId, { people }), now);

  test("by themselves: the row is told, and nothing is created", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const own = personCommand(slotId);
    await register(own, now);
    const before = await countRows();
    const people = [...newPeople(2), ...newPeople(1, { email: own.email, position: 2 })];
    expect(await send(slotId, people)).toEqual({ ok: false, knownRows: [2], crowdedRows: [] });
    expect(await countRows()).toEqual(before);
    await expectTruth();
  });

  test("with an address and a phone: is known by the phone alone", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const phone = "+33639980011";
    await register(personCommand(slotId, { phone }), now);
    expect(await send(slotId, newPeople(1, { email: null, phone }))).toMatchObject({
      knownRows: [0],
    });
  });

  test("on as many other slots as one may have, or at the same hour: the row is told", async () => {
    const starts = [{}, { startsAt: hoursLater(241) }, { startsAt: hoursLater(240.5) }];
    const { slotIds } = await makeEvent({}, starts);
    const [held = "", later = "", sameHour = ""] = slotIds;
    const own = personCommand(held);
    await register(own, now);
    for (const slotId of [later, sameHour]) {
      expect(await send(slotId, newPeople(1, { email: own.email }))).toMatchObject({
        knownRows: [0],
      });
    }
  });

  test("by this adviser: the row is told, and nothing changes", async () => {
    const slotId = await makeOneSlot();
    const people = newPeople(2);
    await send(slotId, people);
    const before = await countRows();
    const again = [...newPeople(1), ...people.slice(1)];
    expect(await send(slotId, again)).toMatchObject({ ok: false, knownRows: [1] });
    expect(await countRows()).toEqual(before);
  });

  test("under another name is somebody else, six of one phone at most", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const phone = "+33639980012";
    const named = (firstName: string, position: number) =>
      newPeople(1, { email: null, phone, firstName, position })[0];
    const people = ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept"].flatMap(
      (firstName, position) => named(firstName, position) ?? [],
    );
    expect(await send(slotId, people)).toEqual({ ok: false, knownRows: [], crowdedRows: [6] });
    expect(await send(slotId, people.slice(0, 4))).toMatchObject({ ok: true });
    expect(await send(slotId, people.slice(4))).toMatchObject({ crowdedRows: [6] });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 4 });
    await expectTruth();
  });

  test("in the same instant: the list or their own post gets the place, never both", async () => {
    for (let round = 1; round <= 5; round++) {
      const slotId = await makeOneSlot({ capacity: 30 });
      const own = personCommand(slotId, { phone: `+3363998002${round}` });
      const listed = newPeople(1, { email: null, phone: own.phone });
      const answers = await Promise.all([register(own, now), send(slotId, listed)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
    }
    await expectTruth();
  });
});

test.each([
  ["registrations are closed", { closesAt: now }, {}, "registrationClosed"],
  ["the slot is cancelled", { status: "CANCELLED" as const }, {}, "slotCancelled"],
  ["only classes may come", {}, { audiences: ["CLASS" as const] }, "audienceNotAccepted"],
])("a list is refused where %s: nothing changes", async (_, slot, event, kind) => {
  const slotId = await makeOneSlot(slot, event);
  const before = await countRows();
  expect(await registerPeople(registrantOf(adviser), listCommand(slotId), now)).toMatchObject({
    ok: false,
    refusal: { kind },
  });
  expect(await countRows()).toEqual(before);
});

test("who has not said who they are registers nobody", async () => {
  const slotId = await makeOneSlot();
  const stranger = { email: "inconnu@mission-locale.example" };
  expect(await registerPeople(stranger, listCommand(slotId), now)).toEqual({
    ok: false,
    refusal: { kind: "notSignedIn" },
  });
  expect(await database().registration.count()).toBe(0);
});
