import type { Transaction } from "#lib/db/transaction.ts";
import { type Actor, can, type Subject, type Verb } from "#lib/domain/permissions.ts";

/** The slot that the actor may act on in this way; null where it is unknown or not theirs, alike. */
export async function findSlotSubject(
  transaction: Transaction,
  actor: Actor,
  verb: Verb,
  slotId: string,
): Promise<(Subject & { startsAt: Date }) | null> {
  const slot = await transaction.slot.findUnique({
    where: { id: slotId },
    select: {
      eventId: true,
      startsAt: true,
      event: { select: { venue: { select: { commune: { select: { epciSiren: true } } } } } },
    },
  });
  if (!slot) return null;
  const epciSiren = slot.event.venue.commune.epciSiren ?? "";
  const subject = { eventId: slot.eventId, epciSiren, startsAt: slot.startsAt };
  return can(actor, verb, subject) ? subject : null;
}
