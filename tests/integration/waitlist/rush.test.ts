import { beforeEach, expect, test } from "vitest";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { expireOffers } from "#lib/services/waitlist/expire-offers.ts";
import { registerPeople, statusesOf } from "#tests/support/crowd.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { expectTruth, slotCounts, tokenOf } from "#tests/support/truth.ts";

beforeEach(resetScene);

const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index));

test("20 cancel twice, 50 come, 4 workers run: the first 20 who waited are promoted, nobody else", async () => {
  const slotId = await makeOneSlot({ capacity: 30 });
  const holders = await registerPeople(slotId, 30);
  const waiters = await registerPeople(slotId, 40, hoursLater(1));
  const later = hoursLater(2);

  const clicks = holders.slice(0, 20).flatMap((token) => [token, token]);
  const [cancelled, newcomers] = await Promise.all([
    Promise.all(clicks.map((token) => cancelByRegistrant(token, null, later))),
    Promise.all(times(50, () => register(personCommand(slotId), later))),
    Promise.all(times(4, () => expireOffers(later))),
  ]);

  expect(cancelled).toEqual(clicks.map(() => ({ ok: true })));
  expect(await statusesOf(waiters)).toEqual([
    ...times(20, () => "CONFIRMED"),
    ...times(20, () => "WAITLISTED"),
  ]);
  expect(await statusesOf(newcomers.map(tokenOf))).toEqual(times(50, () => "WAITLISTED"));
  expect(await slotCounts(slotId)).toMatchObject({ booked: 30, waiting: 70 });
  const promotions = { where: { kind: "REGISTRATION_PROMOTED" as const } };
  expect(await database().emailMessage.count(promotions)).toBe(20);
  await expectTruth();
});

test("20 classes let their offers expire under 4 workers: each place is offered once, in order", async () => {
  const slotId = await makeOneSlot({ capacity: null, classCapacity: 20 });
  const classOf = (index: number) => classCommand(slotId, { className: `classe ${index}` });
  const tokens: string[] = [];
  for (let index = 0; index < 60; index++) {
    tokens.push(tokenOf(await register(classOf(index), new Date(now.getTime() + index * 1000))));
  }
  for (const token of tokens.slice(0, 20)) await cancelByRegistrant(token, null, hoursLater(1));
  const offerEnd = hoursLater(1 + 48);

  const expired = await Promise.all(times(4, () => expireOffers(offerEnd)));

  expect(expired.reduce((sum, count) => sum + count)).toBe(20);
  expect(await statusesOf(tokens.slice(20))).toEqual([
    ...times(20, () => "EXPIRED"),
    ...times(20, () => "OFFERED"),
  ]);
  expect(await database().waitlistOffer.count()).toBe(40);
  expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 20, waiting: 0 });
  await expectTruth();
});
