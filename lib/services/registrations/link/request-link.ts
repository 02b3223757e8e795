import { randomUUID } from "node:crypto";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { isOverLimit, linkLimits, longestWindow } from "#lib/domain/email/address-limit.ts";
import type { Result } from "#lib/domain/result.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";
import { isOverBrake } from "#lib/services/emails/public-brake.ts";

const kind = "LINK_REQUESTED";

/** `sentLately`: one left for this address a short time ago, and no other leaves. */
export type LinkRequestResult = Result<{ sentLately: boolean }>;

/**
 * Sends the personal links of an address again, in one e-mail that lists what is still to come. No
 * registration is looked up here: the same statements run for a known and an unknown address, and the
 * e-mail, composed later, tells which it is. The limits count the requests for the typed address.
 */
export function requestLink(email: string, now: Date): Promise<LinkRequestResult> {
  return inTransaction(async (transaction) => {
    if (await isOverBrake(transaction, kind, now)) {
      return { ok: false, refusal: { kind: "tooManyRequests" } };
    }
    await waitForTurn(transaction, email);
    const before = await listRequests(transaction, email, now);
    if (isOverLimit(before, linkLimits, now)) return { ok: true, sentLately: true };
    const dedupeKey = `${kind}:${randomUUID()}`;
    const request = { kind, recipient: email, registrationId: null, dedupeKey } as const;
    await enqueueEmails(transaction, [request], now);
    return { ok: true, sentLately: false };
  });
}

/** What the team sent again is not counted: the page must not tell that somebody called. */
async function listRequests(transaction: Transaction, email: string, now: Date): Promise<Date[]> {
  const since = new Date(now.getTime() - longestWindow(linkLimits));
  const asked = await transaction.emailMessage.findMany({
    where: { kind, recipient: email, data: { equals: {} }, createdAt: { gt: since } },
    orderBy: { createdAt: "desc" },
    take: limits.pageSize,
    select: { createdAt: true },
  });
  return asked.map(({ createdAt }) => createdAt);
}

/** Two requests at once would both count the rows before either wrote its own. */
async function waitForTurn(transaction: Transaction, email: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`link:${email}`}, 0))::text`;
}
