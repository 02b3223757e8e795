import { database } from "#lib/db/client.ts";
import { subjectColumns, subjectOf } from "#lib/db/facts/subject.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import { type Actor, can, type Verb } from "#lib/domain/people/permissions.ts";
import { acceptsKind } from "#lib/domain/places/booking.ts";

/** What stands at the head of every page about one slot. */
export type SlotHead = {
  slotId: string;
  eventId: string;
  eventTitle: string;
  label: string | null;
  venueName: string;
  communeName: string;
  startsAt: Date;
  endsAt: Date;
  isCancelled: boolean;
  /** Nobody but the staff has seen it. */
  isDraft: boolean;
  acceptsClasses: boolean;
  acceptsPeople: boolean;
};

/** The slot that the actor may act on in this way; null where it is unknown or not theirs, alike. */
export async function findSlotHead(
  actor: Actor,
  verb: Verb,
  slotId: string,
): Promise<SlotHead | null> {
  if (!isIdentifier(slotId)) return null;
  const slot = await database().slot.findUnique({
    where: { id: slotId },
    select: {
      id: true,
      eventId: true,
      label: true,
      startsAt: true,
      endsAt: true,
      status: true,
      venue: { select: { name: true, commune: { select: { name: true } } } },
      event: {
        select: {
          ...subjectColumns,
          title: true,
          status: true,
          audiences: true,
        },
      },
    },
  });
  if (!slot) return null;
  const { event, venue } = slot;
  if (!can(actor, verb, subjectOf(event))) return null;
  return {
    slotId: slot.id,
    eventId: slot.eventId,
    eventTitle: event.title,
    label: slot.label,
    venueName: venue.name,
    communeName: venue.commune.name,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    isCancelled: slot.status === "CANCELLED" || event.status === "CANCELLED",
    isDraft: event.status === "DRAFT",
    acceptsClasses: acceptsKind(event, "CLASS"),
    acceptsPeople: acceptsKind(event, "INDIVIDUAL"),
  };
}
