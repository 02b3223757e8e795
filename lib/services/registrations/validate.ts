import { inTransaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { canBecome } from "#lib/domain/registration-status.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { lockSlots } from "../places/lock-slots.ts";
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
    const { eventId } = subject;
    await lockSlots(transaction, eventId);
    const registration = await transaction.registration.findUniqueOrThrow({
      where: { id: registrationId },
    });
    const from = registration.status;
    if (from !== "PENDING" || !canBecome(from, "CONFIRMED", "staff")) {
      return { ok: false, refusal: { kind: "statusForbids", from } };
    }
    const version = registration.version + 1;
    await transaction.registration.update({
      where: { id: registrationId },
      data: { status: "CONFIRMED", version, updatedAt: now },
    });
    await transaction.historyEntry.create({
      data: {
        at: now,
        actorKind: "STAFF",
        actorId: actor.userId,
        action: "validated",
        registrationId,
        eventId,
        changes: { status: [from, "CONFIRMED"] },
      },
    });
    if (registration.email) {
      const kind = "REGISTRATION_CONFIRMED" as const;
      const dedupeKey = `${kind}:${registrationId}:${version}`;
      const email = { kind, recipient: registration.email, registrationId, dedupeKey };
      await enqueueEmails(transaction, [email], now);
    }
    return { ok: true };
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
