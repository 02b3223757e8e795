import { database } from "#lib/db/client.ts";
import { subjectOf } from "#lib/db/facts/subject.ts";
import { isIdentifier } from "#lib/domain/identifier.ts";
import { type Actor, can, type Verb } from "#lib/domain/people/permissions.ts";

/** The event that the actor may act on in this way; null where it is unknown or not theirs, alike. */
export async function findEventHead(actor: Actor, verb: Verb, eventId: string) {
  if (!isIdentifier(eventId)) return null;
  const event = await database().event.findUnique({
    where: { id: eventId },
    select: {
      id: true,
      slug: true,
      title: true,
      type: true,
      status: true,
      version: true,
      waitlistRule: true,
      cancelReason: true,
      cancelledFrom: true,
      venueId: true,
      venue: { select: { name: true, commune: { select: { name: true, epciSiren: true } } } },
    },
  });
  if (!event) return null;
  const { venue, id, ...facts } = event;
  const subject = subjectOf(event);
  if (!can(actor, verb, subject)) return null;
  return {
    ...facts,
    eventId: id,
    venueName: venue.name,
    communeName: venue.commune.name,
    canEdit: can(actor, "editEvent", subject),
    canViewRegistrations: can(actor, "viewRegistrations", subject),
  };
}

/** What stands at the head of every page about one event, and what may be done there. */
export type EventHead = NonNullable<Awaited<ReturnType<typeof findEventHead>>>;
