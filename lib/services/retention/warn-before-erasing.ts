import { inTransaction } from "#lib/db/transaction.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";
import { territory } from "#lib/territory.ts";
import { periodAfter, periodBefore } from "#lib/time/paris.ts";
import { dormantAddresses } from "./dormant-addresses.ts";

/**
 * Tells teachers and advisers that their data will go, so long before as the territory says. Run each
 * night: whoever was told since their last activity is not told again.
 * @returns how many addresses were looked at
 */
export function warnBeforeErasing(now: Date): Promise<number> {
  const { professional, professionalWarning } = territory.retention;
  const since = periodBefore(periodAfter(now, professionalWarning), professional);
  return inTransaction(async (transaction) => {
    const dormant = await transaction.$queryRaw<{ email: string; last_active_at: Date }[]>`
      SELECT email, last_active_at FROM (${dormantAddresses(since, now)}) dormant
      WHERE NOT EXISTS (SELECT FROM email_message
        WHERE kind = 'RETENTION_WARNING' AND recipient = dormant.email
          AND created_at > dormant.last_active_at)
      ORDER BY last_active_at LIMIT ${limits.retentionWarnings}`;
    const warnings = dormant.map(({ email, last_active_at }) => ({
      kind: "RETENTION_WARNING" as const,
      recipient: email,
      registrationId: null,
      dedupeKey: `RETENTION_WARNING:${email}:${last_active_at.toISOString()}`,
    }));
    await enqueueEmails(transaction, warnings, now);
    return dormant.length;
  });
}
