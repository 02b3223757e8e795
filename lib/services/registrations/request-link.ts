import { inTransaction } from "#lib/db/transaction.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";

const quarterOfAnHour = 15 * 60 * 1000;

/**
 * Sends the personal links of an address again: one e-mail for each registration that is still to
 * come. An unknown address changes nothing, and the caller answers alike. A link asked for again
 * within the same quarter of an hour is not sent again.
 */
export function requestLink(email: string, now: Date): Promise<void> {
  return inTransaction(async (transaction) => {
    const registrations = await transaction.registration.findMany({
      where: {
        email,
        status: { in: ["PENDING", "CONFIRMED", "WAITLISTED", "OFFERED"] },
        slots: { some: { slot: { endsAt: { gt: now } } } },
      },
      orderBy: { createdAt: "desc" },
      take: limits.linksPerRequest,
      select: { id: true },
    });
    const quarter = Math.floor(now.getTime() / quarterOfAnHour);
    const emails = registrations.map(({ id }) => ({
      kind: "LINK_REQUESTED" as const,
      recipient: email,
      registrationId: id,
      dedupeKey: `LINK_REQUESTED:${id}:${quarter}`,
    }));
    await enqueueEmails(transaction, emails, now);
  });
}
