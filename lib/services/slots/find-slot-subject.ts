import { subjectColumns, subjectOf } from "#lib/db/facts/subject.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { type Actor, can, type Subject, type Verb } from "#lib/domain/people/permissions.ts";

/** The slot that the actor may act on in this way; null where it is unknown or not theirs, alike. */
export async function findSlotSubject(
  transaction: Transaction,
  actor: Actor,
  verb: Verb,
  slotId: string,
): Promise<(Subject & { startsAt: Date }) | null> {
  const slot = await transaction.slot.findUnique({
    where: { id: slotId },
    select: { startsAt: true, event: { select: subjectColumns } },
  });
  if (!slot) return null;
  const subject = subjectOf(slot.event);
  return can(actor, verb, subject) ? { ...subject, startsAt: slot.startsAt } : null;
}
