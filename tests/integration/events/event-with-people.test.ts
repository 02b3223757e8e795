import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { showEventForm } from "#lib/queries/desk/events/event-form.ts";
import { showEventPage } from "#lib/queries/desk/events/event-page.ts";
import { registrationFiltersSchema } from "#lib/schemas/staff/staff-filters.ts";
import { updateEvent } from "#lib/services/events/update-event.ts";
import { cancelSlot } from "#lib/services/slots/cancel-slot.ts";
import { historyInWords } from "#lib/text/history.ts";
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
import { edit } from "./stage.ts";

let lead: Actor;
beforeEach(async () => {
  await resetStage();
  lead = await createActor("LEAD");
});

const placeOf = async (slotId: string) =>
  (await database().slot.findUniqueOrThrow({ where: { id: slotId } })).venueId;

const here = { ...edit, opensOn: null, opensTime: null, version: 1 };
const elsewhere = { ...here, venueId: venues.ambert.id };

describe("an event that is held elsewhere from now on", () => {
  test("takes the slots with it that were held where it was", async () => {
    const { id: eventId } = await createEvent();
    const toCome = await createSlot(eventId);
    const ownPlace = await createSlot(eventId);
    const past = await createSlot(eventId, { startsAt: daysLater(-5) });
    const data = { venueId: venues.coutellerie.id };
    await database().slot.update({ where: { id: ownPlace.id }, data });
    await updateEvent(lead, { ...elsewhere, eventId }, now);
    expect(await placeOf(toCome.id)).toBe(venues.ambert.id);
    expect(await placeOf(ownPlace.id)).toBe(venues.coutellerie.id);
    expect(await placeOf(past.id)).toBe(venues.thiers.id);
    // The calendar file that went out is overtaken, and a slot's form opened before is not saved blindly.
    expect(await database().slot.findUniqueOrThrow({ where: { id: toCome.id } })).toMatchObject({
      sequence: 1,
      version: 2,
    });
  });

  test("tells each person once, as the form said before", async () => {
    const { id: eventId } = await createEvent({ slotsPerRegistrationMax: 2 });
    const slots = [await createSlot(eventId), await createSlot(eventId)];
    const slotIds = slots.map(({ id }) => id);
    const onBoth = await createPerson(eventId, { slotIds });
    const phoned = await createPerson(eventId, { slotIds: slotIds.slice(0, 1) });
    await database().registration.update({
      where: { id: phoned.id },
      data: { email: null, phone: "+33700000001" },
    });
    const form = await showEventForm(lead, eventId, now);
    expect(form?.move).toEqual({ slotCount: 2, told: { emails: 1, calls: 1 } });
    const result = await updateEvent(lead, { ...elsewhere, eventId }, now);
    expect(result).toEqual({ ok: true, told: form?.move.told });
    expect(await emailsOf(onBoth.id)).toEqual(["REGISTRATION_CHANGED"]);
  });

  test("the history says which slot was cancelled, why, and how many were told", async () => {
    const { id: eventId } = await createEvent();
    const { id: slotId } = await createSlot(eventId);
    await createPerson(eventId, { slotIds: [slotId] });
    await cancelSlot(lead, { slotId, version: 1, reason: "Panne" }, now);
    const page = await showEventPage(lead, eventId, registrationFiltersSchema.parse({}), now);
    const [line] = page?.history ?? [];
    if (!line) throw new Error("no line");
    expect(
      historyInWords(line.action, line.changes, line.subject).replaceAll("\u00A0", " "),
    ).toMatch(/^Créneau annulé : jeudi 3 décembre 2026 à 10 h ; .*« Panne » ; 1 courriel$/);
  });

  test("the form says who is registered, and may still come", async () => {
    const { id: eventId } = await createEvent();
    const [toCome, past] = [
      await createSlot(eventId, { capacity: 90 }),
      await createSlot(eventId, { startsAt: daysLater(-5) }),
    ];
    await createClass(eventId, { slotIds: [toCome.id], status: "OFFERED" });
    await createPerson(eventId, { slotIds: [toCome.id] });
    await createPerson(eventId, { slotIds: [toCome.id], status: "EXPIRED" });
    await createPerson(eventId, { slotIds: [past.id] });
    const form = await showEventForm(lead, eventId, now);
    expect(form?.registered).toEqual({ classes: 1, people: 1 });
  });

  test("tells nobody where only other words changed", async () => {
    const { id: eventId } = await createEvent();
    const { id } = await createSlot(eventId);
    const person = await createPerson(eventId, { slotIds: [id] });
    const result = await updateEvent(lead, { ...here, eventId }, now);
    expect(result).toEqual({ ok: true, told: { emails: 0, calls: 0 } });
    expect(await emailsOf(person.id)).toEqual([]);
  });
});
