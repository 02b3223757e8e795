import { database } from "#lib/db/client.ts";
import { slotsHeldWithEvent } from "#lib/db/facts/slots-held-with-event.ts";
import type { Told } from "#lib/domain/email/told.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import { isAlive } from "#lib/domain/registration/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";
import type { KeptRecord } from "#lib/forms/conflict.ts";
import { eventValues } from "#lib/forms/record-values.ts";
import { limits } from "#lib/limits.ts";
import { findLastEdit } from "../last-edit.ts";
import { toldByMoving } from "../told-before.ts";
import { findEventHead } from "./event-head.ts";
import { listPlaces, type PlaceOption } from "./place-options.ts";

/** What a form for a new event needs; null for whoever may create none. */
export async function showNewEventForm(actor: Actor): Promise<{ places: PlaceOption[] } | null> {
  return can(actor, "createEvent") ? { places: await listPlaces(actor) } : null;
}

/** An event as its form shows it; null where it is unknown or may not be changed. */
export async function showEventForm(actor: Actor, eventId: string, now: Date) {
  const head = await findEventHead(actor, "editEvent", eventId);
  if (!head) return null;
  const facts = await database().event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      summary: true,
      description: true,
      audiences: true,
      levels: true,
      opensAt: true,
      closingDaysBefore: true,
      closingTime: true,
      countsAdults: true,
      needsValidation: true,
      waitlistOpen: true,
      pupilMax: true,
      adultMin: true,
      companionMax: true,
      teamSize: true,
      frozenDaysBefore: true,
      pendingDays: true,
      slotsPerRegistrationMax: true,
      severalSlots: true,
      minimumAge: true,
      headcountReminderDays: true,
      practicalReminderDays: true,
      thanksAfterwards: true,
    },
  });
  return {
    ...head,
    ...facts,
    move: await readMove(eventId, head.venueId, now),
    registered: await countRegistered(eventId, now),
    places: await listPlaces(actor),
  };
}

export type EditedEvent = NonNullable<Awaited<ReturnType<typeof showEventForm>>>;

/** Registrations of an event that may still come, by who they are. */
export type Registered = { classes: number; people: number };

async function countRegistered(eventId: string, now: Date): Promise<Registered> {
  const groups = await database().registration.groupBy({
    by: ["kind"],
    where: {
      eventId,
      status: { in: registrationStatuses.filter(isAlive) },
      slots: { some: { slot: { endsAt: { gt: now } } } },
    },
    _count: true,
  });
  const count = (isClass: boolean) =>
    groups
      .filter(({ kind }) => (kind === "CLASS") === isClass)
      .reduce((sum, { _count }) => sum + _count, 0);
  return { classes: count(true), people: count(false) };
}

/** What another place of the event moves with it: slots, and people who are told. */
export type VenueMove = { slotCount: number; told: Told };

async function readMove(eventId: string, venueId: string, now: Date): Promise<VenueMove> {
  const slots = await database().slot.findMany({
    where: slotsHeldWithEvent(eventId, venueId, now),
    orderBy: { startsAt: "asc" },
    take: limits.slotsPerEvent,
    select: { id: true },
  });
  return { slotCount: slots.length, told: await toldByMoving(slots.map(({ id }) => id)) };
}

/** An event as it is kept now, for whoever changed it in a form that was opened before. */
export async function readKeptEvent(
  actor: Actor,
  eventId: string,
  now: Date,
): Promise<KeptRecord | null> {
  const event = await showEventForm(actor, eventId, now);
  if (!event) return null;
  return {
    version: event.version,
    values: eventValues(event),
    options: { venueId: event.places },
    ...(await findLastEdit({ eventId, registrationId: null, slotId: null })),
  };
}

/** The version of an event, for an act that shows no field of it. */
export async function readEventVersion(actor: Actor, eventId: string): Promise<KeptRecord | null> {
  const event = await findEventHead(actor, "editEvent", eventId);
  if (!event) return null;
  const lastEdit = await findLastEdit({ eventId, registrationId: null, slotId: null });
  return { version: event.version, values: {}, ...lastEdit };
}
