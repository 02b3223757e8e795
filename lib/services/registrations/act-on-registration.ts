import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Told } from "#lib/domain/email/told.ts";
import type { Actor, Subject } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { findRegistrationSubject } from "./link/find-registration-subject.ts";

/** Who is told of what was done, or why it was refused. */
export type ActResult = Result<{ told: Told }>;

/**
 * One act of the staff on a registration, in one transaction; `registrationUnknown` where it is
 * unknown or not theirs. What changed since the page was shown is looked at first.
 * @param seen version that the page showed; a page that shows none is never too old
 * @param act answers why it is refused, before it writes anything
 */
export function actOnRegistration(
  actor: Actor,
  registrationId: string,
  seen: number | null,
  act: (transaction: Transaction, subject: Subject) => Promise<ActResult>,
): Promise<ActResult> {
  return inTransaction(async (transaction) => {
    const subject = await findRegistrationSubject(transaction, actor, registrationId);
    if (!subject) return { ok: false, refusal: { kind: "registrationUnknown" } };
    if (seen !== null && !(await isStill(transaction, subject, registrationId, seen))) {
      return { ok: false, refusal: { kind: "editedMeanwhile" } };
    }
    return act(transaction, subject);
  });
}

/** The slots are locked first, as on every path: nobody changes the registration after this look. */
async function isStill(
  transaction: Transaction,
  { eventId }: Subject,
  id: string,
  seen: number,
): Promise<boolean> {
  await lockSlots(transaction, eventId);
  return (await transaction.registration.count({ where: { id, version: seen } })) === 1;
}
