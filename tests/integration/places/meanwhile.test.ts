import { beforeEach, describe, expect, test } from "vitest";
import { bookPlaces } from "#lib/services/places/book.ts";
import { untilOneIsBlocked } from "#tests/support/blocked.ts";
import { database, databasePool } from "#tests/support/database.ts";
import { makeEvent, now, resetScene } from "#tests/support/scene.ts";
import { newBooking } from "#tests/support/submissions.ts";
import { expectTruth } from "#tests/support/truth.ts";

beforeEach(resetScene);

/** Books one place on a slot whose row somebody else holds, changes, and lets go. */
async function bookWhile(before: string, meanwhile: string) {
  const { eventId, slotIds } = await makeEvent({}, [{ capacity: 30 }]);
  await databasePool().query(`UPDATE slot SET ${before}`);
  const other = await databasePool().connect();
  try {
    await other.query("BEGIN");
    await other.query(`UPDATE slot SET ${meanwhile}`);
    const status = bookPlaces(newBooking(eventId, slotIds), now);
    await untilOneIsBlocked();
    await other.query("COMMIT");
    return await status;
  } finally {
    other.release();
  }
}

describe("a booking that had to wait for the slot reads it as it is then:", () => {
  test.each([
    ["a place was freed", "booked = 30", "booked = 29", "CONFIRMED"],
    [
      "a class place was freed",
      "booked_classes = 1, class_capacity = 1",
      "booked_classes = 0",
      "CONFIRMED",
    ],
    ["the capacity was raised", "booked = 30", "capacity = 31", "CONFIRMED"],
    ["the last place was taken", "booked = 29", "booked = 30", "WAITLISTED"],
    ["the capacity was lowered", "booked = 20", "capacity = 20", "WAITLISTED"],
    ["somebody began to wait", "booked = 20", "waiting = 1", "WAITLISTED"],
    ["who waited went away", "waiting = 1", "waiting = 0", "CONFIRMED"],
    ["it was closed", "booked = 0", `closes_at = '${now.toISOString()}'`, null],
    ["it was cancelled", "booked = 0", "status = 'CANCELLED'", null],
  ])("%s", async (_, before, meanwhile, status) => {
    expect(await bookWhile(before, meanwhile)).toBe(status);
  });
});

test("the same registrant again, whose first registration ended meanwhile, is a first time", async () => {
  const { eventId, slotIds } = await makeEvent();
  const first = newBooking(eventId, slotIds);
  await bookPlaces(first, now);
  const other = await databasePool().connect();
  try {
    await other.query("BEGIN");
    await other.query("UPDATE slot SET booked = 0");
    const again = newBooking(eventId, slotIds);
    const status = bookPlaces({ ...again, identity: first.identity }, now);
    await untilOneIsBlocked();
    await other.query("UPDATE registration_slot SET identity_key = NULL");
    await other.query("UPDATE registration SET status = 'EXPIRED'");
    await other.query("COMMIT");
    expect(await status).toBe("CONFIRMED");
    expect(
      await database().registration.findUniqueOrThrow({ where: { id: again.registration.id } }),
    ).toMatchObject({ status: "CONFIRMED" });
    await expectTruth();
  } finally {
    other.release();
  }
});

test("a slot held for longer than three seconds gives up with a lock timeout", async () => {
  const { eventId, slotIds } = await makeEvent();
  const other = await databasePool().connect();
  try {
    await other.query("BEGIN");
    await other.query("SELECT FROM slot FOR UPDATE");
    await expect(bookPlaces(newBooking(eventId, slotIds), now)).rejects.toThrow("lock timeout");
  } finally {
    await other.query("ROLLBACK");
    other.release();
  }
});
