import { beforeAll, beforeEach, expect, test } from "vitest";
import { reconcilePlaces } from "#lib/queries/desk/registrations/reconcile-places.ts";
import { database, databasePool } from "#tests/support/database.ts";
import { bookPlaces } from "#tests/support/naive-book.ts";
import { growNaively } from "#tests/support/naive-resize.ts";
import { makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { newBooking } from "#tests/support/submissions.ts";

// Only in the copy of the database that this file has for itself.
beforeAll(() =>
  databasePool().query(`ALTER TABLE slot DROP CONSTRAINT slot_booked_within_capacity`),
);
beforeEach(resetScene);

test.each([1, 2, 3, 4, 5])(
  "control, round %d: without the guard, the same rush sells more places than there are",
  async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 30 }]);
    const callers = Array.from({ length: 200 }, () => newBooking(eventId, slotIds));
    await Promise.all(callers.map((booking) => bookPlaces(booking, now)));
    const confirmed = await database().registration.count({ where: { status: "CONFIRMED" } });
    expect(confirmed).toBeGreaterThan(30);
  },
);

test.each([1, 2, 3])(
  "control, round %d: without the lock, classes that grow at once pass the capacity",
  async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 310 }]);
    const bookings = Array.from({ length: 30 }, () =>
      newBooking(eventId, slotIds, { people: 10, classes: 1 }),
    );
    for (const booking of bookings) await bookPlaces(booking, now);
    await Promise.all(
      bookings.map(({ registration }) => growNaively(registration.id, slotIds[0] ?? "", 2)),
    );
    const { booked } = await database().slot.findFirstOrThrow();
    expect(booked).toBeGreaterThan(310);
  },
);

test("control: a counter that was tampered with is found", async () => {
  const { eventId, slotIds } = await makeEvent({}, [{}, {}]);
  await bookPlaces(newBooking(eventId, slotIds.slice(0, 1)), now);
  expect(await reconcilePlaces()).toEqual([]);
  await database().slot.update({ where: { id: slotIds[0] }, data: { booked: 0, waiting: 2 } });
  expect(await reconcilePlaces()).toEqual([
    {
      slotId: slotIds[0],
      booked: 0,
      bookedByRegistrations: 1,
      bookedClasses: 0,
      classesByRegistrations: 0,
      waiting: 2,
      waitingByRegistrations: 0,
    },
  ]);
});
