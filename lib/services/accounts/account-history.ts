import type { Transaction } from "#lib/db/transaction.ts";
import type { HistoryAction } from "#lib/domain/history.ts";
import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";

const hour = 60 * 60_000;

/** What happens to an account of the staff is noted by its id, never by its address. */
const ofAccounts: readonly HistoryAction[] = ["signedIn", "signedOut", "codeRefused", "roleGiven"];

/** Forgets what the territory's retention of security logs does not keep. Run each night. */
export async function forgetOldAccountHistory(transaction: Transaction, now: Date): Promise<void> {
  const before = periodBefore(now, territory.retention.securityLog);
  await transaction.historyEntry.deleteMany({
    where: {
      action: { in: [...ofAccounts] },
      registrationId: null,
      eventId: null,
      slotId: null,
      at: { lt: before },
    },
  });
}

/** Forgets the requests for codes that no limit counts any more. Run each night. */
export async function forgetOldCodeRequests(transaction: Transaction, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 24 * hour);
  await transaction.codeRequest.deleteMany({
    where: { createdAt: { lt: before }, expiresAt: { lt: now } },
  });
}
