import { database } from "#lib/db/client.ts";
import { announcedBefore, dueBefore } from "#lib/db/facts/last-announced.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { type Batched, inBatches } from "#lib/db/in-batches.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { limits } from "#lib/limits.ts";
import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";
import { dormantAddresses } from "./dormant-addresses.ts";
import { eraseRegistrations, isKnown } from "./erase-registrations.ts";
import { forgetEndedSessions } from "./forget-ended-sessions.ts";

/** How many registrations lost what, and what went beside them; how many could not be erased. */
export type Erased = {
  needs: number;
  people: number;
  teachers: number;
  emails: number;
  sessions: number;
  failed: number;
};

/**
 * Erases what the territory's retention does not keep: needs, names, addresses, phones; and codes and
 * sessions that have ended. Run each night, some registrations in a transaction, until none is due:
 * killed, the next run goes on. A second run on the same day erases nothing more.
 */
export async function erasePersonalData(
  now: Date,
  atOnce: number = limits.erasedAtOnce,
): Promise<Erased> {
  const { retention } = territory;
  const afterNeeds = periodBefore(now, retention.accessNeeds);
  const afterPerson = periodBefore(now, retention.person);
  const afterWaitlist = periodBefore(now, retention.unservedWaitlist);
  const sessions = await forgetEndedSessions(now, atOnce);
  const needs = await eraseNeeds(announcedBefore(afterNeeds), atOnce);
  const people = await eraseWhere(
    Prisma.sql`kind = 'INDIVIDUAL' AND (${dueBefore(afterPerson, now)}
      OR (status IN ('WAITLISTED', 'EXPIRED') AND ${dueBefore(afterWaitlist, now)}))`,
    atOnce,
  );
  const teachers = await eraseProfessionals(now, atOnce);
  return {
    needs: needs.done,
    people: people.done,
    teachers: teachers.done,
    emails: people.emails + teachers.emails,
    sessions,
    failed: needs.failed + people.failed + teachers.failed,
  };
}

function eraseNeeds(isOver: Prisma.Sql, atOnce: number): Promise<Batched> {
  const isDue = Prisma.sql`needs <> '{}'::jsonb AND ${isOver}`;
  return inBatches({
    what: "needs",
    atOnce,
    list: (after, count) => listRegistrations(isDue, after, count),
    act: (transaction, ids) => transaction.$executeRaw`
      UPDATE registration SET needs = '{}' WHERE id = ANY(${ids}::uuid[]) AND ${isDue}`,
  });
}

type ErasedWithEmails = Batched & { emails: number };

async function eraseWhere(isDue: Prisma.Sql, atOnce: number): Promise<ErasedWithEmails> {
  let emails = 0;
  const erased = await inBatches({
    what: "registration",
    atOnce,
    list: (after, count) => listRegistrations(Prisma.sql`${isKnown} AND ${isDue}`, after, count),
    act: async (transaction, ids) => {
      const which = Prisma.sql`id = ANY(${ids}::uuid[]) AND ${isDue}`;
      const batch = await eraseRegistrations(transaction, which);
      emails += batch.emails;
      return batch.ids.length;
    },
  });
  return { ...erased, emails };
}

async function listRegistrations(
  isDue: Prisma.Sql,
  after: string,
  count: number,
): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM registration WHERE id > ${after}::uuid AND ${isDue}
    ORDER BY id LIMIT ${count}`;
  return rows.map(({ id }) => id);
}

/** Addresses in one transaction: each may have many registrations. */
const registrationsOfAnAddress = 5;

/**
 * Teachers and advisers, a whole warning's time after the email that told them. Where nobody left
 * an address there is nobody to tell.
 */
async function eraseProfessionals(now: Date, atOnce: number): Promise<ErasedWithEmails> {
  const since = periodBefore(now, territory.retention.professional);
  let emails = 0;
  const known = await inBatches({
    what: "professional",
    atOnce: Math.ceil(atOnce / registrationsOfAnAddress),
    first: "",
    list: (after, count) => listWarned(database(), now, { after, count }),
    act: async (transaction, addresses) => {
      const batch = await eraseAddresses(transaction, addresses, now);
      emails += batch.emails;
      return batch.ids.length;
    },
  });
  const isProfessional = Prisma.sql`kind <> 'INDIVIDUAL' AND ${dueBefore(since, now)}`;
  const unknown = await eraseWhere(Prisma.sql`${isProfessional} AND email IS NULL`, atOnce);
  return {
    done: known.done + unknown.done,
    failed: known.failed + unknown.failed,
    emails: emails + unknown.emails,
  };
}

/** Addresses that were told long enough ago, among some of them or the next ones behind one. */
async function listWarned(
  transaction: Transaction,
  now: Date,
  which: { after: string; count: number } | { among: readonly string[] },
): Promise<string[]> {
  const { professional, professionalWarning } = territory.retention;
  const since = periodBefore(now, professional);
  const rows = await transaction.$queryRaw<{ email: string }[]>`
    SELECT email FROM (${dormantAddresses(since, now)}) dormant
    WHERE EXISTS (SELECT FROM email_message
      WHERE kind = 'RETENTION_WARNING' AND recipient = dormant.email
        AND created_at > dormant.last_active_at
        AND created_at <= ${periodBefore(now, professionalWarning)}::timestamptz)
    AND ${
      "among" in which
        ? Prisma.sql`email = ANY(${which.among})`
        : Prisma.sql`email > ${which.after} ORDER BY email LIMIT ${which.count}`
    }`;
  return rows.map(({ email }) => email);
}

/** Asked again inside the transaction: a teacher may have come back since the list was read. */
async function eraseAddresses(transaction: Transaction, addresses: readonly string[], now: Date) {
  const since = periodBefore(now, territory.retention.professional);
  const emails = await listWarned(transaction, now, { among: addresses });
  const erased = await eraseRegistrations(
    transaction,
    Prisma.sql`kind <> 'INDIVIDUAL' AND ${dueBefore(since, now)} AND email = ANY(${emails})`,
  );
  await transaction.adviser.deleteMany({ where: { email: { in: emails } } });
  await transaction.emailMessage.deleteMany({
    where: { kind: "RETENTION_WARNING", recipient: { in: emails } },
  });
  return erased;
}
