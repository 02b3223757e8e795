import { database } from "#lib/db/client.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { holdsPlaces } from "#lib/domain/registration/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";
import type { KeptRecord } from "#lib/forms/conflict.ts";
import { slotValues } from "#lib/forms/record-values.ts";
import { findEventHead } from "../events/event-head.ts";
import { listCompanies, listPlaces } from "../events/place-options.ts";
import { findLastEdit } from "../last-edit.ts";
import { toldByCancellingSlots, toldByMoving, toldByRaising } from "../told-before.ts";
import { findSlotHead } from "./slot-head.ts";

/** What the form of a new slot needs; null where the event is unknown or may not be changed. */
export async function showNewSlotForm(actor: Actor, eventId: string) {
  const head = await findEventHead(actor, "editEvent", eventId);
  if (!head) return null;
  return { ...head, places: await listPlaces(actor), companies: await listCompanies() };
}

/** The event of a new slot as it is now, for whoever filled its form meanwhile. */
export async function readEventOfNewSlot(
  actor: Actor,
  eventId: string,
): Promise<KeptRecord | null> {
  const form = await showNewSlotForm(actor, eventId);
  if (!form) return null;
  return {
    version: form.version,
    values: {},
    options: { venueId: form.places, companyId: form.companies },
    ...(await findLastEdit({ eventId, registrationId: null, slotId: null })),
  };
}

/** A slot as its form shows it; null where it is unknown or may not be changed. */
export async function showSlotForm(actor: Actor, slotId: string, now: Date) {
  const head = await findSlotHead(actor, "editEvent", slotId);
  if (!head) return null;
  const slot = await database().slot.findUniqueOrThrow({
    where: { id: slotId },
    select: {
      venueId: true,
      companyId: true,
      capacity: true,
      classCapacity: true,
      booked: true,
      version: true,
    },
  });
  const registered = await database().registration.count({
    where: {
      slots: { some: { slotId } },
      status: { in: [...registrationStatuses.filter(holdsPlaces), "WAITLISTED"] },
    },
  });
  return {
    ...head,
    ...slot,
    /** Registrations that would be told of a change. */
    registered,
    told: {
      move: await toldByMoving([slotId]),
      cancel: await toldByCancellingSlots(head.eventId, [slotId], now),
      raise: await toldByRaising(head.eventId, slotId, now),
    },
    isPast: head.startsAt <= now,
    /** Registrations that were ever made: a slot of a draft without any is deleted, not cancelled. */
    everRegistered: await database().registrationSlot.count({ where: { slotId } }),
    places: await listPlaces(actor),
    companies: await listCompanies(),
  };
}

/** A slot with what its form needs. */
export type EditedSlot = NonNullable<Awaited<ReturnType<typeof showSlotForm>>>;

/** A slot as it is kept now, for whoever changed it in a form that was opened before. */
export async function readKeptSlot(
  actor: Actor,
  slotId: string,
  now: Date,
): Promise<KeptRecord | null> {
  const slot = await showSlotForm(actor, slotId, now);
  if (!slot) return null;
  return {
    version: slot.version,
    values: slotValues(slot),
    options: { venueId: slot.places, companyId: slot.companies },
    ...(await findLastEdit({ slotId, registrationId: null })),
  };
}
