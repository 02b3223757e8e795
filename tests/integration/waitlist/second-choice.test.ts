import { beforeEach, describe, expect, test } from "vitest";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { takeSecondChoice } from "#lib/services/waitlist/take-second-choice.ts";
import { classes } from "#territory/sample/cast.ts";
import { hoursLater, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand } from "#tests/support/submissions.ts";
import {
  countRows,
  expectTruth,
  listEmailKinds,
  registrationByToken,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

beforeEach(resetScene);

/** A full first slot, a second one of 30, and the class that waits for the first. */
async function waitForFirst(event = {}, second: string | null = null) {
  const { slotIds } = await makeEvent(event, [
    { classCapacity: 1 },
    { startsAt: hoursLater(242), classCapacity: 1 },
  ]);
  const [firstId = "", secondId = ""] = slotIds;
  await register(classCommand(firstId, {}, classes.troisiemeA), now);
  const command = classCommand(firstId, { secondChoiceSlotId: second ?? secondId });
  return { firstId, secondId, answer: await register(command, now) };
}

test("a class that waits is shown its second choice while it has room, and takes it as it is", async () => {
  const { firstId, secondId, answer } = await waitForFirst();
  const token = tokenOf(answer);
  expect(await showRegistration(token, now)).toMatchObject({
    status: "WAITLISTED",
    secondChoice: { id: secondId },
  });
  expect(await takeSecondChoice(token, now)).toEqual({ ok: true });
  expect(await registrationByToken(token)).toMatchObject({
    status: "CONFIRMED",
    slots: [{ slotId: secondId, people: 28, classes: 1 }],
  });
  expect(await slotCounts(firstId)).toMatchObject({ bookedClasses: 1, waiting: 0 });
  expect(await slotCounts(secondId)).toMatchObject({ booked: 28, bookedClasses: 1 });
  expect(await listEmailKinds()).toContain("REGISTRATION_CONFIRMED");
  await expectTruth();
});

test("it must be validated where the lead validates classes", async () => {
  const { secondId, answer } = await waitForFirst({ needsValidation: true });
  await takeSecondChoice(tokenOf(answer), now);
  expect(await registrationByToken(tokenOf(answer))).toMatchObject({
    status: "PENDING",
    pendingExpiresAt: expect.any(Date),
  });
  expect(await slotCounts(secondId)).toMatchObject({ booked: 28 });
  await expectTruth();
});

describe("it goes on waiting, and nothing changes,", () => {
  test("when it has a place at the hour of its second choice", async () => {
    const { slotIds } = await makeEvent({}, [
      { classCapacity: 1 },
      { startsAt: hoursLater(242), classCapacity: 1 },
      { startsAt: hoursLater(242.5), classCapacity: 1 },
    ]);
    const [first = "", second = "", sameHour = ""] = slotIds;
    await register(classCommand(first, {}, classes.troisiemeA), now);
    const token = tokenOf(await register(classCommand(first, { secondChoiceSlotId: second }), now));
    await register(classCommand(sameHour), now);
    expect(await takeSecondChoice(token, now)).toEqual({
      ok: false,
      refusal: { kind: "holdsElsewhere" },
    });
    await expectTruth();
  });

  test("where the second choice has been taken meanwhile", async () => {
    const { secondId, answer } = await waitForFirst();
    await register(classCommand(secondId, {}, classes.cinquiemeC), now);
    const before = await countRows();
    expect(await takeSecondChoice(tokenOf(answer), now)).toEqual({
      ok: false,
      refusal: { kind: "slotFull" },
    });
    expect(await showRegistration(tokenOf(answer), now)).toMatchObject({ secondChoice: null });
    expect(await countRows()).toEqual(before);
  });

  test("where it has taken it already", async () => {
    const { answer } = await waitForFirst();
    await takeSecondChoice(tokenOf(answer), now);
    const before = await countRows();
    expect(await takeSecondChoice(tokenOf(answer), now)).toMatchObject({
      refusal: { kind: "statusForbids" },
    });
    expect(await countRows()).toEqual(before);
  });

  test("behind a wrong link", async () => {
    expect(await takeSecondChoice("wrong", now)).toMatchObject({
      refusal: { kind: "registrationUnknown" },
    });
  });
});

test("two classes take the same last place at once: one has it, the other goes on waiting", async () => {
  const { firstId, secondId, answer } = await waitForFirst();
  const other = classCommand(firstId, { secondChoiceSlotId: secondId }, classes.cinquiemeC);
  const tokens = [tokenOf(answer), tokenOf(await register(other, now))];
  const results = await Promise.all(tokens.map((token) => takeSecondChoice(token, now)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await slotCounts(secondId)).toMatchObject({ bookedClasses: 1 });
  expect(await slotCounts(firstId)).toMatchObject({ waiting: 1 });
  await expectTruth();
});

test("a second choice that is too small for the class is refused with the figures, and nothing changes", async () => {
  const { slotIds } = await makeEvent({}, [{ classCapacity: 1 }, { capacity: 2 }]);
  const [firstId = "", secondChoiceSlotId = ""] = slotIds;
  await register(classCommand(firstId, {}, classes.troisiemeA), now);
  const before = await countRows();
  expect(await register(classCommand(firstId, { secondChoiceSlotId }), now)).toEqual({
    ok: false,
    refusal: { kind: "secondChoiceTooSmall", people: 28, capacity: 2 },
  });
  expect(await countRows()).toEqual(before);
});

test("a second choice at another event is unknown, and nothing changes", async () => {
  const { answer } = await waitForFirst({}, await makeOneSlot());
  expect(answer).toMatchObject({ refusal: { kind: "slotUnknown" } });
});
