import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { UpdateSlotCommand } from "#lib/schemas/staff/slot.ts";
import { addSlot } from "#lib/services/slots/add-slot.ts";
import { cancelSlot } from "#lib/services/slots/cancel-slot.ts";
import { removeSlot } from "#lib/services/slots/remove-slot.ts";
import { updateSlot } from "#lib/services/slots/update-slot.ts";
import { venues } from "#territory/sample/cast.ts";
import {
  createClass,
  createPerson,
  emailsOf,
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

const facts = {
  startTime: "10:00",
  endTime: "11:00",
  label: null,
  venueId: venues.thiers.id,
  companyId: null,
  capacity: 30,
  classCapacity: null,
  dateChoice: null,
};
const slotOf = (id: string) => database().slot.findUniqueOrThrow({ where: { id } });

/** The stage's slots begin in ten days, at 10 h in Paris. */
function changeTo(slotId: string, change: Partial<UpdateSlotCommand>): UpdateSlotCommand {
  return { ...facts, day: "2026-12-03", slotId, version: 1, ...change };
}

describe("a slot whose date is typed wrong", () => {
  test("is not moved to the past where people are registered, and nobody is told", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    const person = await createPerson(eventId, { slotIds: [slot.id] });
    const waiting = await createClass(eventId, { slotIds: [slot.id], status: "WAITLISTED" });
    const wrong = changeTo(slot.id, { day: "2025-12-03", dateChoice: "2025-12-03T09:00:00.000Z" });
    const refusal = { kind: "datePastWithPeople", registered: 2 };
    expect(await updateSlot(lead, wrong, now)).toEqual({ ok: false, refusal, field: "day" });
    expect(await slotOf(slot.id)).toMatchObject({ startsAt: slot.startsAt, version: 1 });
    expect(await emailsOf(person.id)).toEqual([]);
    expect(await emailsOf(waiting.id)).toEqual([]);
  });

  test("is asked about where nobody is, taken once it is said again, and can be put right", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    const wrong = changeTo(slot.id, { day: "2025-12-03" });
    const asked = await updateSlot(lead, wrong, now);
    expect(asked).toMatchObject({
      refusal: { kind: "dateDoubtful", doubts: ["past", "farMove"] },
    });
    if (asked.ok || asked.refusal.kind !== "dateDoubtful") throw new Error("not asked");
    const dateChoice = asked.refusal.choices[0]?.value ?? null;
    const other = await updateSlot(lead, { ...wrong, day: "2024-12-03", dateChoice }, now);
    expect(other).toMatchObject({ refusal: { kind: "dateDoubtful" } });
    expect(await updateSlot(lead, { ...wrong, dateChoice }, now)).toMatchObject({ ok: true });
    const back = changeTo(slot.id, { version: 2, dateChoice: "2026-12-03T09:00:00.000Z" });
    expect(await updateSlot(lead, back, now)).toMatchObject({ ok: true });
    expect((await slotOf(slot.id)).startsAt).toEqual(slot.startsAt);
  });

  test("a move of more than ninety days is asked about, with people too", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    const person = await createPerson(eventId, { slotIds: [slot.id] });
    const far = changeTo(slot.id, { day: "2027-12-03" });
    expect(await updateSlot(lead, far, now)).toMatchObject({
      refusal: { kind: "dateDoubtful", doubts: ["farMove"] },
    });
    const dateChoice = "2027-12-03T09:00:00.000Z";
    expect(await updateSlot(lead, { ...far, dateChoice }, now)).toMatchObject({
      ok: true,
      told: { emails: 1, calls: 0 },
    });
    expect(await emailsOf(person.id)).toEqual(["REGISTRATION_CHANGED"]);
    expect(await slotOf(slot.id)).toMatchObject({
      datesChangedAt: now,
      latestEndsAt: new Date("2027-12-03T10:00:00Z"),
    });
  });

  test("a new slot in the past is asked about", async () => {
    const { id: eventId } = await createEvent();
    const command = { ...facts, eventId, day: "2026-11-03" };
    expect(await addSlot(lead, command, now)).toMatchObject({
      refusal: { kind: "dateDoubtful", doubts: ["past"] },
    });
    expect(await database().slot.count()).toBe(0);
    const dateChoice = "2026-11-03T09:00:00.000Z";
    expect(await addSlot(lead, { ...command, dateChoice }, now)).toMatchObject({ ok: true });
  });

  test("a far year that nobody was told of does not keep anybody's data longer", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    const dateChoice = "2036-12-03T09:00:00.000Z";
    await updateSlot(lead, changeTo(slot.id, { day: "2036-12-03", dateChoice }), now);
    const back = { version: 2, dateChoice: "2026-12-03T09:00:00.000Z" };
    await updateSlot(lead, changeTo(slot.id, back), now);
    expect((await slotOf(slot.id)).latestEndsAt).toEqual(slot.endsAt);
  });
});

describe("two people on one slot's form", () => {
  test("of two saves at once one wins, and the other is told instead of overwriting", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    const colleague = await createActor("LEAD");
    const results = await Promise.all([
      updateSlot(lead, changeTo(slot.id, { startTime: "14:00", endTime: "15:00" }), now),
      updateSlot(colleague, changeTo(slot.id, { capacity: 45 }), now),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { kind: "editedMeanwhile" },
    });
    const after = await slotOf(slot.id);
    expect(after.version).toBe(2);
    const isMoved = after.startsAt.getTime() !== slot.startsAt.getTime();
    expect(after.capacity).toBe(isMoved ? 30 : 45);
  });

  test("a slot that was moved meanwhile is not cancelled unseen", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    await updateSlot(lead, changeTo(slot.id, { startTime: "14:00", endTime: "15:00" }), now);
    const cancel = { slotId: slot.id, version: 1, reason: "Panne" };
    expect(await cancelSlot(lead, cancel, now)).toMatchObject({
      refusal: { kind: "editedMeanwhile" },
    });
    expect(await cancelSlot(lead, { ...cancel, version: 2 }, now)).toMatchObject({ ok: true });
  });
});

describe("who moved a registration", () => {
  test("the lead, by name, with both hours", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    const person = await createPerson(eventId, { slotIds: [slot.id] });
    await updateSlot(lead, changeTo(slot.id, { startTime: "14:00", endTime: "15:00" }), now);
    expect(
      await database().historyEntry.findMany({ where: { registrationId: person.id } }),
    ).toMatchObject([
      {
        actorKind: "STAFF",
        actorId: lead.userId,
        action: "moved",
        changes: {
          values: { startsAt: [slot.startsAt.toISOString(), "2026-12-03T13:00:00.000Z"] },
        },
      },
    ]);
  });

  test("whoever gets a place by it was promoted by the list, after her act", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId, { capacity: 1 });
    await createPerson(eventId, { slotIds: [slot.id] });
    const waiting = await createPerson(eventId, { slotIds: [slot.id], status: "WAITLISTED" });
    await updateSlot(lead, changeTo(slot.id, { capacity: 2 }), now);
    expect(
      await database().historyEntry.findFirst({ where: { registrationId: waiting.id } }),
    ).toMatchObject({
      actorKind: "SYSTEM",
      action: "promoted",
      changes: { after: lead.userId },
    });
  });
});

describe("a slot of a draft", () => {
  test("is deleted, since to cancel it would show it once the draft is published", async () => {
    const { id: eventId } = await createEvent({ status: "DRAFT" });
    const slot = await createSlot(eventId, { startsAt: daysLater(5) });
    const cancel = { slotId: slot.id, version: 1, reason: "Panne" };
    expect(await cancelSlot(lead, cancel, now)).toMatchObject({
      refusal: { kind: "draftIsDeleted" },
    });
    expect(await removeSlot(lead, { slotId: slot.id, version: 1 }, now)).toMatchObject({
      ok: true,
    });
    expect(await database().slot.count()).toBe(0);
    expect(await database().historyEntry.findFirst({ where: { slotId: slot.id } })).toMatchObject({
      action: "slotDeleted",
      actorId: lead.userId,
    });
  });

  test("of a published event is never deleted", async () => {
    const { id: eventId } = await createEvent();
    const slot = await createSlot(eventId);
    expect(await removeSlot(lead, { slotId: slot.id, version: 1 }, now)).toMatchObject({
      ok: false,
    });
  });
});
