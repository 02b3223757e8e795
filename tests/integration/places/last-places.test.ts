import { beforeEach, describe, expect, test } from "vitest";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import { bookPlaces } from "#lib/services/places/book.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { database } from "#tests/support/database.ts";
import { makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, newBooking, personCommand } from "#tests/support/submissions.ts";
import { expectTruth, registrationOf, slotCounts } from "#tests/support/truth.ts";

const rounds = [1, 2, 3, 4, 5];
const callers = Array.from({ length: 200 }, (_, index) => index);

beforeEach(resetScene);

function countStatuses(statuses: readonly unknown[]) {
  const count = (wanted: RegistrationStatus | null) =>
    statuses.filter((status) => status === wanted).length;
  return { confirmed: count("CONFIRMED"), waiting: count("WAITLISTED"), refused: count(null) };
}

describe("two hundred people for the last thirty places", () => {
  test.each(rounds)("round %d: thirty are confirmed, the others wait", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const answers = await Promise.all(callers.map(() => register(personCommand(slotId), now)));
    const registrations = await Promise.all(answers.map(registrationOf));
    expect(countStatuses(registrations.map((one) => one.status))).toEqual({
      confirmed: 30,
      waiting: 170,
      refused: 0,
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 30, waiting: 170 });
    await expectTruth();
  });

  test("without a waiting list, thirty are confirmed and the others refused", async () => {
    const { eventId, slotIds } = await makeEvent({ waitlistOpen: false });
    const statuses = await Promise.all(
      callers.map(() => bookPlaces(newBooking(eventId, slotIds), now)),
    );
    expect(countStatuses(statuses)).toEqual({ confirmed: 30, waiting: 0, refused: 170 });
    expect(await database().registration.count()).toBe(30);
    await expectTruth();
  });
});

describe("groups of 1 to 35 for sixty places", () => {
  test.each(rounds)("round %d: each has all its places or none", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 60 }]);
    const sizes = callers.map((caller) => 1 + ((caller * 17) % 35));
    const statuses = await Promise.all(
      sizes.map((people) => bookPlaces(newBooking(eventId, slotIds, { people, classes: 1 }), now)),
    );
    const placed = sizes.filter((_, index) => statuses[index] === "CONFIRMED");
    const { booked } = await slotCounts(slotIds[0] ?? "");
    expect(booked).toBe(placed.reduce((sum, people) => sum + people, 0));
    expect(booked).toBeLessThanOrEqual(60);
    expect(countStatuses(statuses).refused).toBe(0);
    await expectTruth();
  });
});

test("classes and people rush together: neither of the two limits gives way", async () => {
  const slotId = await makeOneSlot({ capacity: 90, classCapacity: 2 });
  const commands = callers.map((caller) =>
    caller % 4 === 0
      ? classCommand(slotId, { className: `classe ${caller}` })
      : personCommand(slotId, { companionCount: caller % 3 }),
  );
  await Promise.all(commands.map((command) => register(command, now)));
  const { booked, bookedClasses, waiting } = await slotCounts(slotId);
  expect(booked).toBeLessThanOrEqual(90);
  expect(bookedClasses).toBeLessThanOrEqual(2);
  expect(waiting).toBeGreaterThan(0);
  await expectTruth();
});
