import { inTransaction } from "#lib/db/transaction.ts";
import type { Result } from "#lib/domain/result.ts";
import { confirmRegistration } from "../registrations/confirm-registration.ts";
import { findByToken } from "../registrations/link/find-by-token.ts";

/** Accepts the places offered to a class or a group. Clicked twice, it is done once and answers the same. To decline is to cancel. */
export function acceptOffer(token: string, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const offered = await findByToken(transaction, token);
    if (!offered) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const result = await confirmRegistration(
      transaction,
      offered,
      { from: "OFFERED", by: "registrant", action: "accepted" },
      now,
    );
    if (result.ok) return { ok: true };
    const { refusal } = result;
    const isConfirmed = refusal.kind === "statusForbids" && refusal.from === "CONFIRMED";
    return isConfirmed ? { ok: true } : { ok: false, refusal };
  });
}
