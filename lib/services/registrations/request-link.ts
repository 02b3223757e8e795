import { inTransaction } from "#lib/db/transaction.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { isOverBrake } from "../emails/public-brake.ts";

const quarterOfAnHour = 15 * 60 * 1000;

export type LinkRequestResult = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Sends the personal links of an address again, in one e-mail that lists what is still to come. No
 * registration is looked up here: the same statements run for a known and an unknown address, and the
 * e-mail, composed later, tells which it is. Asked again within the same quarter of an hour, it is
 * not sent again.
 */
export function requestLink(email: string, now: Date): Promise<LinkRequestResult> {
  return inTransaction(async (transaction) => {
    const kind = "LINK_REQUESTED";
    if (await isOverBrake(transaction, kind, now)) {
      return { ok: false, refusal: { kind: "tooManyRequests" } };
    }
    const quarter = Math.floor(now.getTime() / quarterOfAnHour);
    const dedupeKey = `${kind}:${email}:${quarter}`;
    const request = { kind, recipient: email, registrationId: null, dedupeKey } as const;
    await enqueueEmails(transaction, [request], now);
    return { ok: true };
  });
}
