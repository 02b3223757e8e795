import { opens, publicIdOf } from "#lib/auth/personal-link.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { type Actor, can } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { endRegistration } from "./end-registration.ts";

export type CancelResult = { ok: true } | { ok: false; refusal: Refusal };

/** Cancels by the personal link. Clicked twice, it is done once and answers the same. */
export function cancelByRegistrant(
  token: string,
  reason: string | null,
  now: Date,
): Promise<CancelResult> {
  return inTransaction(async (transaction) => {
    const registration = await findByToken(transaction, token);
    if (!registration) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const cancelledBy = registration.kind === "CLASS" ? "SCHOOL" : "REGISTRANT";
    const refusal = await endRegistration(
      transaction,
      registration.id,
      { to: "CANCELLED", by: "registrant", cancelledBy, reason, email: "REGISTRATION_CANCELLED" },
      now,
    );
    return refusal === null || refusal.kind === "alreadyCancelled"
      ? { ok: true }
      : { ok: false, refusal };
  });
}

/** Cancels as a member of staff, on an event that they may act on. */
export function cancelByStaff(
  actor: Actor,
  registrationId: string,
  reason: string,
  now: Date,
): Promise<CancelResult> {
  return inTransaction(async (transaction) => {
    const refused = await refuseUnlessManaged(transaction, actor, registrationId);
    if (refused) return { ok: false, refusal: refused };
    const refusal = await endRegistration(
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
    );
    return refusal ? { ok: false, refusal } : { ok: true };
  });
}

/** The registration that a personal link opens; null for a wrong, old or cut one. */
export async function findByToken(transaction: Transaction, token: string) {
  const publicId = publicIdOf(token);
  if (!publicId) return null;
  const registration = await transaction.registration.findUnique({
    where: { publicId },
    select: { id: true, kind: true, publicId: true, linkVersion: true },
  });
  return registration && opens(token, registration) ? registration : null;
}

/** Refuses where the actor may not manage this registration; unknown and forbidden answer alike. */
export async function refuseUnlessManaged(
  transaction: Transaction,
  actor: Actor,
  registrationId: string,
): Promise<Refusal | null> {
  const registration = await transaction.registration.findUnique({
    where: { id: registrationId },
    select: { eventId: true, event: { select: { venue: { select: { commune: true } } } } },
  });
  if (!registration) return { kind: "registrationUnknown" };
  const epciSiren = registration.event.venue.commune.epciSiren ?? "";
  const subject = { eventId: registration.eventId, epciSiren };
  return can(actor, "manageRegistrations", subject) ? null : { kind: "registrationUnknown" };
}
