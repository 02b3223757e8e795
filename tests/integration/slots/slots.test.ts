import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { UpdateSlotCommand } from "#lib/schemas/staff/slot.ts";
import { addSlot } from "#lib/services/slots/add-slot.ts";
import { cancelSlot } from "#lib/services/slots/cancel-slot.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { venues } from "#territory/sample/cast.ts";
import {
  createClass,
  createPerson,
  emailsOf,
  statusOf,
} from "#tests/integration/staff/registration-stage.ts";
import {
  createActor,
  createEvent,
  createSlot,
  daysLater,
  now,
  resetStage,
} from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";

let lead: Actor;

beforeEach(async () => {
  await resetStage();
  lead = await createActor("LEAD");
});

const morning = { day: "2026-12-08", startTime: "09:00", endTime: "10:30" };
const facts = {
  dateChoice: null,
  label: null,
  venueId: venues.thiers.id,
  companyId: null,
  classCapacity: null,
};

const slotOf = (id: string) => database().slot.findUniqueOrThrow({ where: { id } });
const historyOf = (slotId: string) => database().historyEntry.findMany({ where: { slotId } });

function changeTo(slotId: string, change: Partial<UpdateSlotCommand>): UpdateSlotCommand {
  // The stage's slots begin in ten days, at 9 h UTC: 10 h in Paris.
  const kept = { day: "2026-12-03", startTime: "10:00", endTime: "11:00" };
  return { ...kept, ...facts, capacity: 30, slotId, version: 1, ...change };
}

describe("adding a slot", () => {
  test("it opens and closes by the event's rule, at the hours of Paris", async () => {
    const opensAt = daysLater(1);
    const { id: eventId } = await createEvent();
    await database().event.update({
      where: { id: eventId },
      data: { opensAt, closingDaysBefore: 7, closingTime: "18:00" },
    });
    const result = await addSlot(lead, { ...morning, ...facts, eventId, capacity: 30 }, now);
    if (!result.ok) throw new Error("refused");
    expect(await slotOf(result.slotId)).toMatchObject({
      startsAt: new Date("2026-12-08T08:00:00Z"),
      endsAt: new Date("2026-12-08T09:30:00Z"),
      closesAt: new Date("2026-12-01T17:00:00Z"),
      opensAt,
      capacity: 30,
    });
    expect(await historyOf(result.slotId)).toMatchObject([{ action: "slotAdded" }]);
  });

  test.each([
    ["2027-03-28", "02:30", "hourDoesNotExist"],
    ["2027-10-31", "02:30", "hourHappensTwice"],
  ])("the night of the clock change is refused (%s)", async (day, startTime, kind) => {
    const { id: eventId } = await createEvent();
    const command = { ...facts, day, startTime, endTime: "05:00", eventId, capacity: 30 };
    expect(await addSlot(lead, command, now)).toMatchObject({
      ok: false,
      refusal: { kind },
      field: "startTime",
    });
    expect(await database().slot.count()).toBe(0);
  });

  test("a cancelled event takes none", async () => {
    const { id: eventId } = await createEvent();
    await database().event.update({
      where: { id: eventId },
      data: { status: "CANCELLED", cancelReason: "Grève", cancelledAt: now },
    });
    const result = await addSlot(lead, { ...morning, ...facts, eventId, capacity: 30 }, now);
    expect(result).toEqual({ ok: false, refusal: { kind: "eventCancelled" } });
  });
});

describe("changing a slot", () => {
  test("fewer places than are taken are refused, with the figures", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    await createClass(eventId, { slotIds: [slot.id] });
    const result = await updateSlot(lead, changeTo(slot.id, { capacity: 27 }), now);
    const refusal = { kind: "capacityBelowBooked", booked: 28, asked: 27 };
    expect(result).toEqual({ ok: false, refusal, field: "capacity" });
    expect(await updateSlot(lead, changeTo(slot.id, { capacity: 28 }), now)).toMatchObject({
      ok: true,
    });
    expect((await slotOf(slot.id)).capacity).toBe(28);
  });

  test("another company is another place to go to: who is registered is told", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    const person = await createPerson(eventId, { slotIds: [slot.id] });
    const { id: companyId } = await database().company.create({ data: { name: "Coutellerie" } });
    const result = await updateSlot(lead, changeTo(slot.id, { companyId }), now);
    expect(result).toMatchObject({ ok: true, told: { emails: 1, calls: 0 } });
    expect(await emailsOf(person.id)).toEqual(["REGISTRATION_CHANGED"]);
    expect((await slotOf(slot.id)).sequence).toBe(1);
  });

  test("fewer classes than are registered are refused", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId, { capacity: null, classCapacity: 3 });
    for (let number = 0; number < 2; number++) await createClass(eventId, { slotIds: [slot.id] });
    const command = changeTo(slot.id, { capacity: null, classCapacity: 1 });
    const refusal = { kind: "classCapacityBelowBooked", booked: 2, asked: 1 };
    expect(await updateSlot(lead, command, now)).toMatchObject({ ok: false, refusal });
  });

  test("more places go to those who wait, in the same act", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId, { capacity: 28 });
    await createClass(eventId, { slotIds: [slot.id] });
    const waiting = await createPerson(eventId, { slotIds: [slot.id], status: "WAITLISTED" });
    const waitingClass = await createClass(eventId, { slotIds: [slot.id], status: "WAITLISTED" });
    expect(await updateSlot(lead, changeTo(slot.id, { capacity: 57 }), now)).toMatchObject({
      ok: true,
    });
    expect(await statusOf(waiting.id)).toBe("CONFIRMED");
    expect(await statusOf(waitingClass.id)).toBe("OFFERED");
    expect(await slotOf(slot.id)).toMatchObject({ booked: 57, waiting: 0, capacity: 57 });
    expect(await emailsOf(waiting.id)).toEqual(["REGISTRATION_PROMOTED"]);
  });

  test("another hour raises the calendar's sequence and is written to everybody registered", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    const person = await createPerson(eventId, { slotIds: [slot.id] });
    const moved = changeTo(slot.id, { startTime: "14:00", endTime: "15:00" });
    expect(await updateSlot(lead, moved, now)).toMatchObject({ ok: true });
    expect(await slotOf(slot.id)).toMatchObject({
      sequence: 1,
      startsAt: new Date("2026-12-03T13:00:00Z"),
    });
    expect(await emailsOf(person.id)).toEqual(["REGISTRATION_CHANGED"]);
  });

  test("another capacity alone writes to nobody", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    const person = await createPerson(eventId, { slotIds: [slot.id] });
    await updateSlot(lead, changeTo(slot.id, { capacity: 40 }), now);
    expect(await emailsOf(person.id)).toEqual([]);
    expect((await slotOf(slot.id)).sequence).toBe(0);
  });

  test.each([
    ["past", { startsAt: daysLater(-1) }, "slotPast"],
    ["that begins now", { startsAt: now }, "slotPast"],
  ])("a slot %s where people are registered is left as it was", async (_when, when, kind) => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId, when);
    await createPerson(eventId, { slotIds: [slot.id] });
    expect(await updateSlot(lead, changeTo(slot.id, {}), now)).toMatchObject({ refusal: { kind } });
  });
});

describe("cancelling a slot", () => {
  const reason = "La chaîne est à l’arrêt.";

  test("ends its registrations, writes to each, and frees the counters", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId, { capacity: 29 });
    const confirmed = await createClass(eventId, { slotIds: [slot.id] });
    const offered = await createPerson(eventId, { slotIds: [slot.id], status: "OFFERED" });
    const waiting = await createPerson(eventId, { slotIds: [slot.id], status: "WAITLISTED" });
    expect(await cancelSlot(lead, { slotId: slot.id, version: 1, reason }, now)).toMatchObject({
      ok: true,
    });
    for (const { id } of [confirmed, offered, waiting]) {
      expect(await statusOf(id)).toBe("CANCELLED");
      expect(await emailsOf(id)).toEqual(["REGISTRATION_CANCELLED"]);
    }
    expect(await slotOf(slot.id)).toMatchObject({
      status: "CANCELLED",
      cancelReason: reason,
      booked: 0,
      bookedClasses: 0,
      waiting: 0,
    });
    const told = await database().registration.findUniqueOrThrow({ where: { id: confirmed.id } });
    expect(told).toMatchObject({ cancelledBy: "ORGANISER", cancelReason: reason, version: 2 });
  });

  test("passes on what a half-group frees elsewhere, and promotes nobody onto it", async () => {
    const { id: eventId } = await createEvent();
    const cancelled = await createSlot(eventId, { capacity: 14 });
    const other = await createSlot(eventId, { capacity: 14, startsAt: daysLater(11) });
    await createClass(eventId, { slotIds: [cancelled.id, other.id], people: 14 });
    const waitsThere = await createPerson(eventId, { slotIds: [other.id], status: "WAITLISTED" });
    await cancelSlot(lead, { slotId: cancelled.id, version: 1, reason }, now);
    expect(await statusOf(waitsThere.id)).toBe("CONFIRMED");
    expect(await slotOf(other.id)).toMatchObject({ booked: 1, waiting: 0 });
    expect(await slotOf(cancelled.id)).toMatchObject({ booked: 0, waiting: 0 });
  });

  test("is done once", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    await cancelSlot(lead, { slotId: slot.id, version: 1, reason }, now);
    expect(await cancelSlot(lead, { slotId: slot.id, version: 1, reason }, now)).toEqual({
      ok: false,
      refusal: { kind: "slotCancelled" },
    });
    expect(await database().historyEntry.count({ where: { action: "slotCancelled" } })).toBe(1);
  });
});
