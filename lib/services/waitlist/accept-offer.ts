import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { findByToken } from "../registrations/find-by-token.ts";

export type AnswerResult = { ok: true } | { ok: false; refusal: Refusal };

/** Accepts the places offered to a class or a group: they are held already, so nothing can be lost. To decline is to cancel. */
export function acceptOffer(token: string, now: Date): Promise<AnswerResult> {
  return inTransaction(async (transaction) => {
    const known = await findByToken(transaction, token);
    if (!known) return { ok: false, refusal: { kind: "registrationUnknown" } };
    return confirmOffered(transaction, known.id, now);
  });
}

async function confirmOffered(
  transaction: Transaction,
  registrationId: string,
  now: Date,
): Promise<AnswerResult> {
  const { eventId } = await transaction.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { eventId: true },
  });
  await lockSlots(transaction, eventId);
  const registration = await transaction.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { status: true, offerExpiresAt: true, email: true, version: true },
  });
  if (registration.status === "CONFIRMED") return { ok: true };
  if (registration.status !== "OFFERED") {
    return { ok: false, refusal: { kind: "statusForbids", from: registration.status } };
  }
  if (registration.offerExpiresAt && registration.offerExpiresAt <= now) {
    return { ok: false, refusal: { kind: "offerExpired" } };
  }
  const version = registration.version + 1;
  await transaction.registration.update({
    where: { id: registrationId },
    data: { status: "CONFIRMED", offerExpiresAt: null, version, updatedAt: now },
  });
  await transaction.waitlistOffer.updateMany({
    where: { registrationId, answeredAt: null },
    data: { answeredAt: now, answer: "ACCEPTED" },
  });
  await transaction.historyEntry.create({
    data: {
      at: now,
      actorKind: "REGISTRANT",
      action: "accepted",
      registrationId,
      eventId,
      changes: { status: ["OFFERED", "CONFIRMED"] },
    },
  });
  if (registration.email) {
    const kind = "REGISTRATION_CONFIRMED" as const;
    const dedupeKey = `${kind}:${registrationId}:${version}`;
    await enqueueEmails(
      transaction,
      [{ kind, recipient: registration.email, registrationId, dedupeKey }],
      now,
    );
  }
  return { ok: true };
}
