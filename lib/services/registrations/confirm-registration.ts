import type { Transaction } from "#lib/db/transaction.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { canBecome, type StatusActor } from "#lib/domain/registration-status.ts";
import { emailAbout, enqueueEmails } from "#lib/email/outbox.ts";
import { lockSlots } from "../places/lock-slots.ts";

/** How a registration that holds its places already is confirmed. */
export type Confirming = {
  from: "PENDING" | "OFFERED";
  by: StatusActor;
  actorId?: string;
  action: "validated" | "accepted";
};

/**
 * Confirms a registration in the caller's transaction: its places are held already, so nothing can
 * be lost. The slots are locked first, then the registration: every path takes them in this order.
 * @returns null where it is done, or why it may not be
 */
export async function confirmRegistration(
  transaction: Transaction,
  { id, eventId }: { id: string; eventId: string },
  confirming: Confirming,
  now: Date,
): Promise<Refusal | null> {
  await lockSlots(transaction, eventId);
  const registration = await transaction.registration.findUniqueOrThrow({
    where: { id },
    select: { id: true, status: true, offerExpiresAt: true, email: true, version: true },
  });
  const { status, offerExpiresAt } = registration;
  if (status !== confirming.from || !canBecome(status, "CONFIRMED", confirming.by)) {
    return { kind: "statusForbids", from: status };
  }
  if (offerExpiresAt && offerExpiresAt <= now) return { kind: "offerExpired" };
  await transaction.registration.update({
    where: { id },
    data: {
      status: "CONFIRMED",
      offerExpiresAt: null,
      version: registration.version + 1,
      updatedAt: now,
    },
  });
  await transaction.waitlistOffer.updateMany({
    where: { registrationId: id, answeredAt: null },
    data: { answeredAt: now, answer: "ACCEPTED" },
  });
  await transaction.historyEntry.create({
    data: {
      at: now,
      actorKind: confirming.by.toUpperCase(),
      actorId: confirming.actorId,
      action: confirming.action,
      registrationId: id,
      eventId,
      changes: { status: [status, "CONFIRMED"] },
    },
  });
  await enqueueEmails(transaction, emailAbout(registration, "REGISTRATION_CONFIRMED"), now);
  return null;
}
