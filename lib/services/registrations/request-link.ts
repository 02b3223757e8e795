import { inTransaction } from "#lib/db/transaction.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";

const quarterOfAnHour = 15 * 60 * 1000;

/**
 * Sends the personal links of an address again, in one e-mail that lists what is still to come. An
 * unknown address gets nothing, and the caller answers alike. Asked again within the same quarter of
 * an hour, it is not sent again.
 */
export function requestLink(email: string, now: Date): Promise<void> {
  return inTransaction(async (transaction) => {
    const known = await transaction.registration.findFirst({
      where: { email, slots: { some: { slot: { endsAt: { gt: now } } } } },
      select: { id: true },
    });
    if (!known) return;
    const quarter = Math.floor(now.getTime() / quarterOfAnHour);
    const dedupeKey = `LINK_REQUESTED:${email}:${quarter}`;
    const request = {
      kind: "LINK_REQUESTED",
      recipient: email,
      registrationId: null,
      dedupeKey,
    } as const;
    await enqueueEmails(transaction, [request], now);
  });
}
