import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Actor, Subject } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Told } from "#lib/domain/told.ts";
import { findRegistrationSubject } from "./find-registration-subject.ts";

/** Who is told of what was done, or why it was refused. */
export type ActResult = { ok: true; told: Told } | { ok: false; refusal: Refusal };

/**
 * One act of the staff on a registration, in one transaction; `registrationUnknown` where it is
 * unknown or not theirs.
 * @param act answers why it is refused, before it writes anything
 */
export function actOnRegistration(
  actor: Actor,
  registrationId: string,
  act: (transaction: Transaction, subject: Subject) => Promise<ActResult>,
): Promise<ActResult> {
  return inTransaction(async (transaction) => {
    const subject = await findRegistrationSubject(transaction, actor, registrationId);
    return subject
      ? act(transaction, subject)
      : { ok: false, refusal: { kind: "registrationUnknown" } };
  });
}
