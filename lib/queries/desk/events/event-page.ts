import { database } from "#lib/db/client.ts";
import type { Told } from "#lib/domain/email/told.ts";
import { wasNeverShown } from "#lib/domain/event/event-status.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { statusesBefore } from "#lib/domain/registration/registration-status.ts";
import { limits } from "#lib/limits.ts";
import type { RegistrationFilters } from "#lib/schemas/staff/staff-filters.ts";
import { type HistoryLine, listEventHistory } from "../registrations/registration-history.ts";
import { listRegistrations, type RegistrationList } from "../registrations/registration-list.ts";
import { type StaffSlot, staffSlot, staffSlotColumns } from "../slots/staff-slot.ts";
import { toldByCancellingSlots } from "../told-before.ts";
import { type EventHead, findEventHead } from "./event-head.ts";
import { type EventSurvey, readEventSurvey } from "./event-survey.ts";

export type EventPage = EventHead & {
  /** Who would be told of its cancellation; null where it may not be cancelled, or is. */
  toldOfCancelling: Told | null;
  /** A draft where nobody was ever registered. */
  canDelete: boolean;
  /** What the staff did to the event and its slots, the latest first. */
  history: readonly HistoryLine[];
  slots: readonly StaffSlot[];
  /** Registered on cancelled slots, and still to be told: the job goes on with them. */
  stillToTell: number;
  /** Null for whoever takes attendance only. */
  registrations: RegistrationList | null;
  /** Null without an answer, and for whoever takes attendance only. */
  survey: EventSurvey | null;
};

/** One event with its slots and its registrations; null where it is unknown or not theirs. */
export async function showEventPage(
  actor: Actor,
  eventId: string,
  filters: RegistrationFilters,
  now: Date,
): Promise<EventPage | null> {
  const head = await findEventHead(actor, "viewEvent", eventId);
  if (!head) return null;
  const slots = await database().slot.findMany({
    // Hidden ones were never shown, and nobody is registered there.
    where: { eventId, status: { not: "DRAFT" } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: limits.slotsPerEvent,
    select: staffSlotColumns,
  });
  const toCome = slots.filter(({ startsAt }) => startsAt > now).map(({ id }) => id);
  const mayCancel = head.canEdit && head.status !== "CANCELLED" && head.status !== "DRAFT";
  return {
    ...head,
    toldOfCancelling: mayCancel ? await toldByCancellingSlots(eventId, toCome, now) : null,
    stillToTell: await countStillToTell(eventId),
    canDelete:
      wasNeverShown(head.status, head.cancelledFrom) &&
      (await database().registration.count({ where: { eventId } })) === 0,
    history: head.canEdit ? await listEventHistory(eventId) : [],
    slots: slots.map((slot) => staffSlot(slot, now)),
    survey: head.canViewRegistrations ? await readEventSurvey(eventId) : null,
    registrations: head.canViewRegistrations
      ? await listRegistrations(eventId, filters, now)
      : null,
  };
}

function countStillToTell(eventId: string): Promise<number> {
  return database().registration.count({
    where: {
      eventId,
      status: { in: statusesBefore("CANCELLED", "staff") },
      slots: { some: { slot: { status: "CANCELLED" } } },
    },
  });
}
