import { database } from "#lib/db/client.ts";
import { type Actor, can } from "#lib/domain/permissions.ts";
import { findEventHead } from "./event-head.ts";
import { listPlaces, type PlaceOption } from "./place-options.ts";

/** What a form for a new event needs; null for whoever may create none. */
export async function showNewEventForm(actor: Actor): Promise<{ places: PlaceOption[] } | null> {
  return can(actor, "createEvent") ? { places: await listPlaces(actor) } : null;
}

/** An event as its form shows it; null where it is unknown or may not be changed. */
export async function showEventForm(actor: Actor, eventId: string) {
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
  return { ...head, ...facts, places: await listPlaces(actor) };
}
