import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { RegistrationKind } from "#lib/domain/types.ts";
import { type ActResult, actOnRegistration } from "../act-on-registration.ts";
import { findByToken } from "../link/find-by-token.ts";
import { endRegistration } from "./end-registration.ts";

/** Cancels by the personal link. Clicked twice, it is done once and answers the same. */
export function cancelByRegistrant(
  token: string,
  reason: string | null,
  now: Date,
): Promise<Result> {
  return inTransaction(async (transaction) => {
    const registration = await findByToken(transaction, token);
    if (!registration) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const result = await cancelOwn(transaction, registration, reason, now);
    const isDoneAlready = !result.ok && result.refusal.kind === "alreadyCancelled";
    return result.ok || isDoneAlready ? { ok: true } : result;
  });
}

/** Cancels for whoever has proved that a registration is theirs. */
export function cancelOwn(
  transaction: Transaction,
  { id, kind }: { id: string; kind: RegistrationKind },
  reason: string | null,
  now: Date,
): Promise<ActResult> {
  const cancelledBy = kind === "CLASS" ? "SCHOOL" : "REGISTRANT";
  return endRegistration(
    transaction,
    id,
    { to: "CANCELLED", by: "registrant", cancelledBy, reason, email: "REGISTRATION_CANCELLED" },
    now,
  );
}

/** Cancels as a member of staff, on an event that they may act on. */
export function cancelByStaff(
  actor: Actor,
  registrationId: string,
  reason: string,
  now: Date,
  seen: number | null = null,
): Promise<ActResult> {
  return actOnRegistration(actor, registrationId, seen, (transaction) =>
    endRegistration(
      transaction,
      registrationId,
      {
        to: "CANCELLED",
        by: "staff",
        actorId: actor.userId,
        cancelledBy: "ORGANISER",
        reason,
        email: "REGISTRATION_CANCELLED",
      },
      now,
    ),
  );
}
