import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Actor, Subject } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { findRegistrationSubject } from "./find-registration-subject.ts";

export type ActResult = { ok: true } | { ok: false; refusal: Refusal };

/**
 * One act of the staff on a registration, in one transaction; `registrationUnknown` where it is
 * unknown or not theirs.
 * @param act answers why it is refused, before it writes anything; null once it is done
 */
export function actOnRegistration(
  actor: Actor,
  registrationId: string,
  act: (transaction: Transaction, subject: Subject) => Promise<Refusal | null>,
): Promise<ActResult> {
  return inTransaction(async (transaction) => {
    const subject = await findRegistrationSubject(transaction, actor, registrationId);
    const refusal: Refusal | null = subject
      ? await act(transaction, subject)
      : { kind: "registrationUnknown" };
    return refusal ? { ok: false, refusal } : { ok: true };
  });
}
