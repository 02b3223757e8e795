import { subjectColumns, subjectOf } from "#lib/db/facts/subject.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { type Actor, can, type Subject } from "#lib/domain/people/permissions.ts";

/** The registration's event, where the actor may manage its registrations; null where it is unknown or not theirs, alike. */
export async function findRegistrationSubject(
  transaction: Transaction,
  actor: Actor,
  registrationId: string,
): Promise<Subject | null> {
  const registration = await transaction.registration.findUnique({
    where: { id: registrationId },
    select: { event: { select: subjectColumns } },
  });
  if (!registration) return null;
  const subject = subjectOf(registration.event);
  return can(actor, "manageRegistrations", subject) ? subject : null;
}
