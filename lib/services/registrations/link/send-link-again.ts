import { inTransaction } from "#lib/db/transaction.ts";
import { isOverLimit, linkLimits, longestWindow } from "#lib/domain/email/address-limit.ts";
import type { LinkSent } from "#lib/domain/registration/refusal.ts";
import { expectedDeparture } from "#lib/email/address-limit.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { isOverBrake } from "#lib/services/emails/public-brake.ts";

const kind = "REGISTRATION_DUPLICATE";

/**
 * Sends the link of a registration that exists again, to the address that it has: whoever types that
 * name and that address can cause it, so it is limited like a lost link.
 */
export function sendLinkAgain(registrationId: string, now: Date): Promise<LinkSent> {
  return inTransaction(async (transaction) => {
    const registration = await transaction.registration.findUnique({
      where: { id: registrationId },
      select: { email: true },
    });
    if (!registration?.email) return "noAddress";
    const recipient = registration.email;
    const since = new Date(now.getTime() - longestWindow(linkLimits));
    const before = await transaction.emailMessage.findMany({
      where: { kind, recipient, createdAt: { gt: since } },
      select: { createdAt: true },
      orderBy: { createdAt: "desc" },
      take: Math.max(...linkLimits.map(({ count }) => count)),
    });
    const instants = before.map(({ createdAt }) => createdAt);
    if (isOverLimit(instants, linkLimits, now)) return "sentLately";
    if (await isOverBrake(transaction, kind, now)) return "notSent";
    // Two posts of one instant ask once: both find the same number of earlier ones.
    const dedupeKey = `${kind}:${registrationId}:again:${now.toISOString().slice(0, 16)}`;
    await enqueueEmails(transaction, [{ kind, recipient, registrationId, dedupeKey }], now);
    const email = await transaction.emailMessage.findUniqueOrThrow({
      where: { dedupeKey },
      include: { registration: true },
    });
    return (await expectedDeparture(transaction, email)) ? "sentLater" : "sent";
  });
}
