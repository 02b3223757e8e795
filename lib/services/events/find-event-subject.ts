import { subjectColumns, subjectOf } from "#lib/db/facts/subject.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { type Actor, can, type Verb } from "#lib/domain/people/permissions.ts";

/** The event that the actor may act on in this way; null where it is unknown or not theirs, alike. */
export async function findEventSubject(
  transaction: Transaction,
  actor: Actor,
  verb: Verb,
  eventId: string,
) {
  const event = await transaction.event.findUnique({
    where: { id: eventId },
    include: { venue: subjectColumns.venue },
  });
  return event && can(actor, verb, subjectOf(event)) ? event : null;
}
