import { database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";
import { territory } from "#lib/territory.ts";
import { periodAfter, periodBefore } from "#lib/time/paris.ts";
import { dormantAddresses } from "./dormant-addresses.ts";

/**
 * Tells teachers and advisers that their data will go, so long before as the territory says. Run each
 * night, some addresses in a transaction, until all are told: whoever was told since their last
 * activity is not told again.
 * @returns how many addresses were looked at
 */
export async function warnBeforeErasing(
  now: Date,
  atOnce: number = limits.warnedAtOnce,
): Promise<number> {
  let last: Dormant | undefined;
  let looked = 0;
  for (;;) {
    const dormant = await listDormant(last, atOnce, now);
    last = dormant.at(-1);
    if (!last) return looked;
    looked += dormant.length;
    const warnings = dormant.map(({ email, last_active_at }) => ({
      kind: "RETENTION_WARNING" as const,
      recipient: email,
      registrationId: null,
      dedupeKey: `RETENTION_WARNING:${email}:${last_active_at.toISOString()}`,
    }));
    await inTransaction((transaction) => enqueueEmails(transaction, warnings, now));
  }
}

type Dormant = { email: string; last_active_at: Date };

/** Those who sleep longest first; the next ones behind the last that was told. */
function listDormant(after: Dormant | undefined, atOnce: number, now: Date): Promise<Dormant[]> {
  const { professional, professionalWarning } = territory.retention;
  const since = periodBefore(periodAfter(now, professionalWarning), professional);
  const behind = after
    ? Prisma.sql`(last_active_at, email) > (${after.last_active_at}::timestamptz, ${after.email})`
    : Prisma.sql`true`;
  return database().$queryRaw<Dormant[]>`
    SELECT email, last_active_at FROM (${dormantAddresses(since, now)}) dormant
    WHERE ${behind} AND NOT EXISTS (SELECT FROM email_message
      WHERE kind = 'RETENTION_WARNING' AND recipient = dormant.email
        AND created_at > dormant.last_active_at)
    ORDER BY last_active_at, email LIMIT ${atOnce}`;
}
