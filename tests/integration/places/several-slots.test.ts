import { beforeEach, describe, expect, test } from "vitest";
import { bookPlaces } from "#lib/services/places/book.ts";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { database } from "#tests/support/database.ts";
import { makeActor, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { newBooking } from "#tests/support/submissions.ts";
import { countRows, expectTruth, slotCounts } from "#tests/support/truth.ts";

beforeEach(resetScene);

const halfGroup = { people: 13, classes: 1 };

describe("a class in two half-groups", () => {
  test("takes its places on both slots", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{}, {}]);
    expect(await bookPlaces(newBooking(eventId, slotIds, halfGroup), now)).toBe("CONFIRMED");
    for (const slotId of slotIds) {
      expect(await slotCounts(slotId)).toMatchObject({ booked: 13, bookedClasses: 1 });
    }
    await expectTruth();
  });

  test("takes none where one of them is full, and waits on both", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 13 }, { capacity: 12 }]);
    expect(await bookPlaces(newBooking(eventId, slotIds, halfGroup), now)).toBe("WAITLISTED");
    for (const slotId of slotIds) {
      expect(await slotCounts(slotId)).toMatchObject({ booked: 0, waiting: 1 });
    }
    await expectTruth();
  });

  test.each([
    ["closed", { closesAt: now }],
    ["cancelled", { status: "CANCELLED" as const }],
    ["not yet open", { opensAt: new Date(now.getTime() + 1) }],
  ])("is refused, and nothing changes, where one of them is %s", async (_, slot) => {
    const { eventId, slotIds } = await makeEvent({}, [{}, slot]);
    const before = await countRows();
    expect(await bookPlaces(newBooking(eventId, slotIds, halfGroup), now)).toBeNull();
    expect(await countRows()).toEqual(before);
  });

  test("is refused where one of them belongs to another event", async () => {
    const { eventId, slotIds } = await makeEvent();
    const elsewhere = await makeOneSlot();
    const booking = newBooking(eventId, [...slotIds, elsewhere], halfGroup);
    expect(await bookPlaces(booking, now)).toBeNull();
    expect(await slotCounts(elsewhere)).toMatchObject({ booked: 0 });
  });

  test("cancelled, frees both, and the pair that waits gets both", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 13 }, { capacity: 13 }]);
    const first = newBooking(eventId, slotIds, halfGroup);
    const second = newBooking(eventId, slotIds, halfGroup);
    await bookPlaces(first, now);
    await bookPlaces(second, now);
    await cancelByStaff(await makeActor("LEAD"), first.registration.id, "Panne", now);
    expect(
      await database().registration.findUniqueOrThrow({ where: { id: second.registration.id } }),
    ).toMatchObject({ status: "OFFERED" });
    for (const slotId of slotIds) {
      expect(await slotCounts(slotId)).toMatchObject({ booked: 13, waiting: 0 });
    }
    await expectTruth();
  });
});

describe("at the same time", () => {
  const opposite = (eventId: string, slotIds: readonly string[], caller: number) =>
    newBooking(eventId, caller % 2 === 0 ? slotIds : slotIds.toReversed());

  test("two hundred bookings of the same slots in opposite orders never lock each other", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{}, {}, {}, {}]);
    const bookings = Array.from({ length: 200 }, (_, caller) => opposite(eventId, slotIds, caller));
    const statuses = await Promise.all(bookings.map((booking) => bookPlaces(booking, now)));
    expect(statuses.filter((status) => status === "CONFIRMED")).toHaveLength(30);
    for (const slotId of slotIds) {
      expect(await slotCounts(slotId)).toMatchObject({ booked: 30, waiting: 170 });
    }
    await expectTruth();
  });

  test("bookings and cancellations of crossing slots all come to an end", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{}, {}, {}]);
    const lead = await makeActor("LEAD");
    const first = Array.from({ length: 30 }, (_, caller) => opposite(eventId, slotIds, caller));
    for (const booking of first) await bookPlaces(booking, now);
    const acts = first.flatMap((booking, caller) => [
      cancelByStaff(lead, booking.registration.id, "Panne", now),
      bookPlaces(opposite(eventId, slotIds.slice(caller % 2), caller), now),
    ]);
    await Promise.all(acts);
    await expectTruth();
  });
});

test("the same slot named twice books nothing at all", async () => {
  const { eventId, slotIds } = await makeEvent();
  const booking = newBooking(eventId, [...slotIds, ...slotIds]);
  await expect(bookPlaces(booking, now)).rejects.toThrow();
  expect(await slotCounts(slotIds[0] ?? "")).toMatchObject({ booked: 0 });
});
