import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { showDay } from "#lib/queries/desk/day/day-page.ts";
import { listEmails } from "#lib/queries/desk/email-list.ts";
import { showEventForm } from "#lib/queries/desk/events/event-form.ts";
import { listEvents } from "#lib/queries/desk/events/event-list.ts";
import { showEventPage } from "#lib/queries/desk/events/event-page.ts";
import { showRegistrationPage } from "#lib/queries/desk/registrations/registration-page.ts";
import { showSlotForm } from "#lib/queries/desk/slots/slot-form.ts";
import {
  emailFiltersSchema,
  eventFiltersSchema,
  registrationFiltersSchema,
} from "#lib/schemas/staff/staff-filters.ts";
import { cancelEvent } from "#lib/services/events/cancel-event.ts";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { venues } from "#territory/sample/cast.ts";
import { createClass, createPerson } from "./registration-stage.ts";
import { createActor, createEvent, createSlot, daysLater, now, resetStage } from "./stage.ts";

const anyEvent = eventFiltersSchema.parse({});
const filters = (typed: object = {}) => registrationFiltersSchema.parse(typed);

async function setScene() {
  const thiers = await createEvent();
  const ambert = await createEvent({ venueId: venues.ambert.id });
  const slot = await createSlot(thiers.id);
  const person = await createPerson(thiers.id, { slotIds: [slot.id] });
  return { thiers, ambert, slot, person };
}

beforeEach(resetStage);

describe("what each role sees", () => {
  test("lists hold what the actor may see, and no more", async () => {
    const { thiers, ambert } = await setScene();
    const seenBy = async (role: "LEAD" | "ORGANISER" | "HELPER", eventIds: string[] = []) => {
      const { rows } = await listEvents(await createActor(role, eventIds), anyEvent);
      return rows.map(({ eventId }) => eventId).sort();
    };
    expect(await seenBy("LEAD")).toEqual([thiers.id, ambert.id].sort());
    expect(await seenBy("ORGANISER")).toEqual([thiers.id]);
    expect(await seenBy("HELPER", [ambert.id])).toEqual([ambert.id]);
    expect(await seenBy("HELPER")).toEqual([]);
  });

  test("an unknown page and one that is not theirs are the same nothing", async () => {
    const { ambert } = await setScene();
    const slot = await createSlot(ambert.id);
    const person = await createPerson(ambert.id, { slotIds: [slot.id] });
    const organiser = await createActor("ORGANISER");
    for (const id of [ambert.id, randomUUID(), "rien"]) {
      expect(await showEventPage(organiser, id, filters(), now)).toBeNull();
      expect(await showEventForm(organiser, id, now)).toBeNull();
    }
    for (const id of [person.id, randomUUID(), "rien"]) {
      expect(await showRegistrationPage(organiser, id, now)).toBeNull();
    }
    for (const id of [slot.id, randomUUID(), "rien"]) {
      expect(await showSlotForm(organiser, id, now)).toBeNull();
    }
  });

  test("a helper sees the slots of their event, and no registration", async () => {
    const { thiers, person } = await setScene();
    const helper = await createActor("HELPER", [thiers.id]);
    const page = await showEventPage(helper, thiers.id, filters(), now);
    expect(page).toMatchObject({ canEdit: false, registrations: null });
    expect(page?.slots).toHaveLength(1);
    expect(await showRegistrationPage(helper, person.id, now)).toBeNull();
    expect(await listEmails(helper, emailFiltersSchema.parse({}))).toBeNull();
    expect(await showDay(helper, now)).toMatchObject({ toDo: null, canCreateEvent: false });
  });
});

describe("the day", () => {
  test("begins and ends at midnight in Paris, and counts who came", async () => {
    const lead = await createActor("LEAD");
    const { id: eventId } = await createEvent();
    const lastMinute = await createSlot(eventId, { startsAt: new Date("2026-11-23T22:59:00Z") });
    await createSlot(eventId, { startsAt: new Date("2026-11-23T23:00:00Z") });
    await createClass(eventId, { slotIds: [lastMinute.id] });
    const { today, coming } = await showDay(lead, now);
    expect(today).toHaveLength(1);
    expect(today[0]?.slots).toMatchObject([
      { slotId: lastMinute.id, tally: { present: 0, toCome: 28, absent: 0 } },
    ]);
    expect(coming).toMatchObject([{ eventId, slotCount: 1, booked: 0 }]);
  });

  test("sums the slots of a day, and leaves cancelled events out", async () => {
    const lead = await createActor("LEAD");
    const { id: eventId } = await createEvent();
    for (const capacity of [10, 20]) await createSlot(eventId, { capacity });
    const cancelled = await createEvent();
    await createSlot(cancelled.id);
    await cancelEvent(lead, { eventId: cancelled.id, version: 1, reason: "Grève" }, now);
    const { coming } = await showDay(lead, now);
    expect(coming).toMatchObject([{ eventId, slotCount: 2, totalCapacity: 30 }]);
  });

  test("tells what waits: answers, waiting lists, attendance", async () => {
    const lead = await createActor("LEAD");
    const { id: eventId } = await createEvent();
    const past = await createSlot(eventId, { startsAt: daysLater(-2) });
    const toCome = await createSlot(eventId, { capacity: 1 });
    await createPerson(eventId, { slotIds: [past.id] });
    const pending = await createClass(eventId, {
      slotIds: [past.id],
      status: "PENDING",
      people: 1,
    });
    await createPerson(eventId, { slotIds: [toCome.id], status: "WAITLISTED" });
    const { toDo } = await showDay(lead, now);
    expect(toDo).toMatchObject({
      failedEmails: 0,
      pendingCount: 1,
      pending: [{ registrationId: pending.id }],
      unrecorded: [{ slotId: past.id }],
      waiting: [{ slotId: toCome.id, waiting: 1 }],
    });
  });
});

describe("finding a registration", () => {
  test.each([
    [{ recherche: "demonstration 4E" }, 1],
    [{ recherche: "lou" }, 1],
    [{ recherche: "personne" }, 0],
    [{ genre: "CLASS" }, 1],
    [{ etat: "CANCELLED" }, 0],
    [{ etat: "n’importe quoi", page: "-3" }, 2],
  ])("by %o: %i", async (typed, count) => {
    const lead = await createActor("LEAD");
    const { thiers, slot } = await setScene();
    await createClass(thiers.id, { slotIds: [slot.id] });
    const page = await showEventPage(lead, thiers.id, filters(typed), now);
    expect(page?.registrations?.paging.total).toBe(count);
  });

  test("fifty to a page", async () => {
    const lead = await createActor("LEAD");
    const { id: eventId } = await createEvent();
    const { id: slotId } = await createSlot(eventId, { capacity: null });
    for (let number = 0; number < 51; number++) await createPerson(eventId, { slotIds: [slotId] });
    const second = await showEventPage(lead, eventId, filters({ page: "2" }), now);
    expect(second?.registrations).toMatchObject({ paging: { page: 2, pageCount: 2, total: 51 } });
    expect(second?.registrations?.rows).toHaveLength(1);
  });

  test("its page tells its history and its emails, and what may be done", async () => {
    const lead = await createActor("LEAD");
    const { person } = await setScene();
    await cancelByStaff(lead, person.id, "À sa demande", now);
    expect(await showRegistrationPage(lead, person.id, now)).toMatchObject({
      status: "CANCELLED",
      canCancel: false,
      emails: [{ kind: "REGISTRATION_CANCELLED", state: "QUEUED" }],
      history: [{ action: "cancelled", actorName: lead.email }],
    });
    const emails = await listEmails(lead, emailFiltersSchema.parse({ etat: "tous" }));
    expect(emails).toMatchObject({ counts: [{ state: "QUEUED", count: 1 }], paging: { total: 1 } });
  });
});
