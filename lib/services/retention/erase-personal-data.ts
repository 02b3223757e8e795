import { Prisma } from "#lib/db/generated/client.ts";
import { announcedBefore, dueBefore } from "#lib/db/last-announced.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";
import { forgetOldAccountHistory, forgetOldCodeRequests } from "../accounts/account-history.ts";
import { dormantAddresses } from "./dormant-addresses.ts";
import { eraseRegistrations } from "./erase-registrations.ts";

/** How many registrations lost what. */
export type Erased = { needs: number; people: number; teachers: number };

/**
 * Erases what the territory's retention does not keep: needs, names, addresses, phones; and codes and
 * sessions that have ended. Run each night; a second run on the same day erases nothing more.
 */
export function erasePersonalData(now: Date): Promise<Erased> {
  const { retention } = territory;
  const afterNeeds = periodBefore(now, retention.accessNeeds);
  const afterPerson = periodBefore(now, retention.person);
  const afterWaitlist = periodBefore(now, retention.unservedWaitlist);
  return inTransaction(async (transaction) => {
    await forgetEndedSessions(transaction, now);
    const needs = await transaction.$executeRaw`
      UPDATE registration SET needs = '{}'
      WHERE needs <> '{}'::jsonb AND ${announcedBefore(afterNeeds)}`;
    const people = await eraseRegistrations(
      transaction,
      Prisma.sql`kind = 'INDIVIDUAL' AND (${dueBefore(afterPerson, now)}
        OR (status IN ('WAITLISTED', 'EXPIRED') AND ${dueBefore(afterWaitlist, now)}))`,
    );
    const teachers = await eraseProfessionals(transaction, now);
    return { needs, people: people.length, teachers };
  });
}

async function forgetEndedSessions(transaction: Transaction, now: Date): Promise<void> {
  await transaction.verificationToken.deleteMany({ where: { expires: { lt: now } } });
  await forgetOldCodeRequests(transaction, now);
  await forgetOldAccountHistory(transaction, now);
  await transaction.session.deleteMany({ where: { expires: { lt: now } } });
  await transaction.registrantSession.deleteMany({ where: { expiresAt: { lt: now } } });
}

/**
 * Teachers and advisers, a whole warning's time after the courriel that told them. Where nobody left
 * an address there is nobody to tell.
 */
async function eraseProfessionals(transaction: Transaction, now: Date): Promise<number> {
  const { professional, professionalWarning } = territory.retention;
  const since = periodBefore(now, professional);
  const addresses = await transaction.$queryRaw<{ email: string }[]>`
    SELECT email FROM (${dormantAddresses(since, now)}) dormant
    WHERE EXISTS (SELECT FROM email_message
      WHERE kind = 'RETENTION_WARNING' AND recipient = dormant.email
        AND created_at > dormant.last_active_at
        AND created_at <= ${periodBefore(now, professionalWarning)}::timestamptz)`;
  const emails = addresses.map(({ email }) => email);
  const erased = await eraseRegistrations(
    transaction,
    Prisma.sql`kind <> 'INDIVIDUAL' AND ${dueBefore(since, now)}
      AND (email IS NULL OR email = ANY(${emails}))`,
  );
  await transaction.prescriber.deleteMany({ where: { email: { in: emails } } });
  await transaction.emailMessage.deleteMany({
    where: { kind: "RETENTION_WARNING", recipient: { in: emails } },
  });
  return erased.length;
}
