import { beforeEach, describe, expect, test } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import type { ResizeCommand } from "#lib/schemas/resize.ts";
import { bookPlaces } from "#lib/services/places/book.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { resize } from "#lib/services/registrations/resize.ts";
import type { SampleClass } from "#lib/territories/planned-cast.ts";
import { classes } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, newBooking, personCommand } from "#tests/support/submissions.ts";
import {
  countRows,
  expectTruth,
  listEmailKinds,
  registrationByToken,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

beforeEach(resetScene);

/** A class of 26 pupils and 2 adults. */
async function registerClass(
  slotId: string,
  sample: SampleClass = classes.quatriemeB,
): Promise<string> {
  return tokenOf(await register(classCommand(slotId, {}, sample), now));
}

const ofClass = (
  token: string,
  pupilCount: number,
  adultCount = 2,
  version = 1,
): ResizeCommand => ({
  kind: "CLASS",
  token,
  version,
  size: { pupilCount, adultCount, companionCount: 0 },
});

const ofPerson = (token: string, companionCount: number, version = 1): ResizeCommand => ({
  kind: "INDIVIDUAL",
  token,
  version,
  size: { pupilCount: null, adultCount: null, companionCount },
});

describe("a class that holds its places", () => {
  let slotId: string;
  let token: string;
  beforeEach(async () => {
    slotId = await makeOneSlot({ capacity: 30 });
    token = await registerClass(slotId);
  });

  test("grows into what is left, is told once, and the history says the numbers", async () => {
    expect(await resize(ofClass(token, 27, 3), now)).toEqual({ ok: true });
    expect(await registrationByToken(token)).toMatchObject({
      status: "CONFIRMED",
      pupilCount: 27,
      adultCount: 3,
      version: 2,
      slots: [{ people: 30 }],
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 30, bookedClasses: 1 });
    expect(await listEmailKinds()).toEqual(["REGISTRATION_CONFIRMED", "REGISTRATION_CHANGED"]);
    expect(await database().historyEntry.findFirst({ where: { action: "resized" } })).toMatchObject(
      {
        actorKind: "REGISTRANT",
        changes: { values: { pupilCount: [26, 27], adultCount: [2, 3] }, fields: [] },
      },
    );
    await expectTruth();
  });

  test("keeps its old size where too few are left, and reads the figures", async () => {
    const before = await countRows();
    expect(await resize(ofClass(token, 29), now)).toEqual({
      ok: false,
      refusal: { kind: "cannotGrow", asked: 3, left: 2, waiting: 0 },
    });
    expect(await countRows()).toEqual(before);
    expect(await registrationByToken(token)).toMatchObject({ pupilCount: 26, version: 1 });
  });

  test("takes nothing from those who wait, however few are free", async () => {
    await registerClass(slotId, classes.troisiemeA);
    expect(await resize(ofClass(token, 27), now)).toEqual({
      ok: false,
      refusal: { kind: "cannotGrow", asked: 1, left: 2, waiting: 1 },
    });
    await expectTruth();
  });

  test("shrinks: what it frees goes to the person who waits, in the same act", async () => {
    await resize(ofClass(token, 28), now);
    const person = tokenOf(await register(personCommand(slotId), now));
    expect(await registrationByToken(person)).toMatchObject({ status: "WAITLISTED" });
    expect(await resize(ofClass(token, 27, 2, 2), now)).toEqual({ ok: true });
    expect(await registrationByToken(person)).toMatchObject({ status: "CONFIRMED" });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 30, waiting: 0 });
    expect(await listEmailKinds()).toContain("REGISTRATION_PROMOTED");
    await expectTruth();
  });

  test("the same numbers again change nothing, as a second click does", async () => {
    await resize(ofClass(token, 27), now);
    const before = await countRows();
    expect(await resize(ofClass(token, 27), now)).toEqual({ ok: true });
    expect(await countRows()).toEqual(before);
  });

  test("two edits at once: the one that was shown older numbers is refused", async () => {
    const answers = await Promise.all([
      resize(ofClass(token, 20), now),
      resize(ofClass(token, 22), now),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers).toContainEqual({ ok: false, refusal: { kind: "editedMeanwhile" } });
    await expectTruth();
  });

  test("passes the event's limit of pupils in no case, but may come down from above it", async () => {
    await database().event.updateMany({ data: { pupilMax: 24 } });
    expect(await resize(ofClass(token, 27, 1), now)).toMatchObject({
      refusal: { kind: "groupTooLarge", people: 27, capacity: 24 },
    });
    expect(await resize(ofClass(token, 25), now)).toEqual({ ok: true });
  });

  test("is changed one second before the deadline, not at the deadline", async () => {
    // Three days before Thursday 3 December, at 18 h in Paris.
    const deadline = new Date("2026-11-30T17:00:00Z");
    expect(await resize(ofClass(token, 20), deadline)).toEqual({
      ok: false,
      refusal: { kind: "sizeFrozen", since: deadline },
    });
    expect(await resize(ofClass(token, 20), new Date(deadline.getTime() - 1000))).toEqual({
      ok: true,
    });
  });

  test("cancelled meanwhile, or by a link that opens nothing, or as a person, is refused", async () => {
    expect(await resize(ofPerson(token, 2), now)).toMatchObject({
      refusal: { kind: "registrationUnknown" },
    });
    expect(await resize(ofClass(token.slice(0, -1), 20), now)).toMatchObject({
      refusal: { kind: "registrationUnknown" },
    });
    await cancelByRegistrant(token, null, now);
    expect(await resize(ofClass(token, 20, 2, 2), now)).toMatchObject({
      refusal: { kind: "statusForbids", from: "CANCELLED" },
    });
    await expectTruth();
  });
});

test("adults take no place where the event does not count them", async () => {
  const slotId = await makeOneSlot({ capacity: 26 }, { countsAdults: false });
  const token = await registerClass(slotId);
  expect(await resize(ofClass(token, 26, 5), now)).toEqual({ ok: true });
  expect(await slotCounts(slotId)).toMatchObject({ booked: 26 });
  await expectTruth();
});

test("a person brings others, within the event's limit", async () => {
  const slotId = await makeOneSlot({ capacity: 4 });
  const token = tokenOf(await register(personCommand(slotId), now));
  expect(await resize(ofPerson(token, 3), now)).toEqual({ ok: true });
  expect(await slotCounts(slotId)).toMatchObject({ booked: 4 });
  expect(await resize(ofPerson(token, 5, 2), now)).toMatchObject({
    refusal: { kind: "tooManyCompanions", max: 4 },
  });
  await expectTruth();
});

describe("a class that waits", () => {
  test("changes its numbers and keeps its turn; smaller, it may fit at once", async () => {
    const slotId = await makeOneSlot({ capacity: 40 });
    await registerClass(slotId);
    const waiting = await registerClass(slotId, classes.troisiemeA);
    expect(await resize(ofClass(waiting, 24), now)).toEqual({ ok: true });
    expect(await registrationByToken(waiting)).toMatchObject({
      status: "WAITLISTED",
      waitlistedAt: now,
      slots: [{ people: 26 }],
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 28, waiting: 1 });
    expect(await resize(ofClass(waiting, 10, 2, 2), now)).toEqual({ ok: true });
    expect(await registrationByToken(waiting)).toMatchObject({ status: "OFFERED" });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 40, waiting: 0 });
    await expectTruth();
  });

  test("never asks more than the empty slot holds: it would wait for ever", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    await registerClass(slotId);
    const waiting = await registerClass(slotId, classes.troisiemeA);
    expect(await resize(ofClass(waiting, 30), now)).toMatchObject({
      refusal: { kind: "groupTooLarge", people: 32, capacity: 30 },
    });
  });
});

test("a class that is offered places, and one that waits for an answer, are changed too", async () => {
  const slotId = await makeOneSlot({ classCapacity: 1, capacity: 60 }, { needsValidation: true });
  const pending = await registerClass(slotId);
  expect(await resize(ofClass(pending, 30), now)).toEqual({ ok: true });
  expect(await registrationByToken(pending)).toMatchObject({ status: "PENDING" });
  const offered = await registerClass(slotId, classes.troisiemeA);
  await cancelByRegistrant(pending, null, now);
  expect(await resize(ofClass(offered, 10, 2, 2), now)).toEqual({ ok: true });
  expect(await registrationByToken(offered)).toMatchObject({ status: "OFFERED", pupilCount: 10 });
  expect(await slotCounts(slotId)).toMatchObject({ booked: 12, bookedClasses: 1 });
  await expectTruth();
});

describe("a class on two slots", () => {
  test("is resized on both or on none", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 30 }, { capacity: 22 }]);
    const booking = newBooking(eventId, slotIds, { people: 20, classes: 1 });
    await bookPlaces(booking, now);
    const token = personalToken({ publicId: booking.registration.publicId, linkVersion: 1 });
    expect(await resize(ofClass(token, 23, 0), now)).toEqual({
      ok: false,
      refusal: { kind: "cannotGrow", asked: 3, left: 2, waiting: 0 },
    });
    expect(await resize(ofClass(token, 22, 0), now)).toEqual({ ok: true });
    for (const slotId of slotIds) expect((await slotCounts(slotId)).booked).toBe(22);
    await expectTruth();
  });
});

test.each([1, 2, 3])(
  "round %d: eight classes that all grow at once take what is left, and no place more",
  async () => {
    const { eventId, slotIds } = await makeEvent({}, [{ capacity: 84 }]);
    const bookings = Array.from({ length: 8 }, () =>
      newBooking(eventId, slotIds, { people: 10, classes: 1 }),
    );
    for (const booking of bookings) await bookPlaces(booking, now);
    const answers = await Promise.all(
      bookings.map(({ registration: { publicId } }) =>
        resize(ofClass(personalToken({ publicId, linkVersion: 1 }), 12, 0), now),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await slotCounts(slotIds[0] ?? "")).toMatchObject({ booked: 84 });
    await expectTruth();
  },
);

test("growing, shrinking and leaving at once never loses a place", async () => {
  const { eventId, slotIds } = await makeEvent({}, [{ capacity: 100 }]);
  const bookings = Array.from({ length: 9 }, () =>
    newBooking(eventId, slotIds, { people: 8, classes: 1 }),
  );
  for (const booking of bookings) await bookPlaces(booking, now);
  await Promise.all(
    bookings.map(({ registration: { publicId } }, index) => {
      const token = personalToken({ publicId, linkVersion: 1 });
      return index % 3 === 0
        ? cancelByRegistrant(token, null, hoursLater(1))
        : resize(ofClass(token, index % 3 === 1 ? 11 : 5, 0), hoursLater(1));
    }),
  );
  await expectTruth();
});

test("a class in half-groups is split again, and holds its new half on each slot", async () => {
  const { eventId, slotIds } = await makeEvent({ severalSlots: "HALF_GROUPS" }, [
    { capacity: 15 },
    { capacity: 14, startsAt: hoursLater(242) },
  ]);
  const booking = newBooking(eventId, slotIds, { people: 10, classes: 1 });
  await bookPlaces({ ...booking, registration: { ...booking.registration, pupilCount: 20 } }, now);
  const token = personalToken({ publicId: booking.registration.publicId, linkVersion: 1 });
  expect(await resize(ofClass(token, 31, 0), now)).toMatchObject({
    refusal: { kind: "cannotGrow" },
  });
  expect(await resize(ofClass(token, 29, 0), now)).toEqual({ ok: true });
  expect((await slotCounts(slotIds[0] ?? "")).booked).toBe(15);
  expect((await slotCounts(slotIds[1] ?? "")).booked).toBe(14);
  await expectTruth();
});
