import { inTransaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { confirmRegistration } from "./confirm-registration.ts";
import { endRegistration } from "./end-registration.ts";
import { findRegistrationSubject } from "./find-registration-subject.ts";

export type ValidateResult = { ok: true } | { ok: false; refusal: Refusal };

/** Confirms a class that waits for the lead's answer: its places are held already. */
export function validateRegistration(
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<ValidateResult> {
  return inTransaction(async (transaction) => {
    const subject = await findRegistrationSubject(
      transaction,
      actor,
      "manageRegistrations",
      registrationId,
    );
    if (!subject) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const refusal = await confirmRegistration(
      transaction,
      { id: registrationId, eventId: subject.eventId },
      { from: "PENDING", by: "staff", actorId: actor.userId, action: "validated" },
      now,
    );
    return refusal ? { ok: false, refusal } : { ok: true };
  });
}

/** Refuses a class that waits for the lead's answer; its places go to those who wait. */
export function declineRegistration(
  actor: Actor,
  registrationId: string,
  now: Date,
): Promise<ValidateResult> {
  return inTransaction(async (transaction) => {
    const subject = await findRegistrationSubject(
      transaction,
      actor,
      "manageRegistrations",
      registrationId,
    );
    if (!subject) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const refusal = await endRegistration(
      transaction,
      registrationId,
      { to: "DECLINED", by: "staff", actorId: actor.userId, email: "REGISTRATION_DECLINED" },
      now,
    );
    return refusal ? { ok: false, refusal } : { ok: true };
  });
}
