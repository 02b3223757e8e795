import { randomUUID } from "node:crypto";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { emailQueue, emailQueueOptions, urgentPriority } from "#lib/jobs/queues.ts";

/** An e-mail to write in the act's transaction; it is composed when it is sent, from the state then. */
export type OutboxEmail = {
  kind: EmailKind;
  recipient: string;
  registrationId: string | null;
  /** Two e-mails with the same key are one: kind, registration, version. */
  dedupeKey: string;
  /**
   * Facts that the registration does not hold: who of the team sent it again, that the team caused it,
   * the day of a reminder, what an adviser sent together, the request of a code.
   */
  data?:
    | { resentBy: string }
    | { isByTeam: true }
    | { slotDay: string }
    | { batchId: string }
    | { codeRequestId: string };
};

/**
 * The e-mail that tells what an act did to a registration; none where nobody left an address.
 * @param registration as the act found it: the act moves its version on by one
 */
export function emailAbout(
  registration: { id: string; email: string | null; version: number },
  kind: EmailKind,
): OutboxEmail[] {
  const { id, email, version } = registration;
  if (!email) return [];
  return [
    { kind, recipient: email, registrationId: id, dedupeKey: `${kind}:${id}:${version + 1}` },
  ];
}

/** What the head of school who had a copy reads of a cancellation. A duplicate never had one. */
export function copyToHead(registration: {
  id: string;
  headEmail: string | null;
  duplicateOfId: string | null;
  version: number;
}): OutboxEmail[] {
  const email = registration.duplicateOfId === null ? registration.headEmail : null;
  return emailAbout({ ...registration, email }, "HEAD_OF_SCHOOL_COPY");
}

/** More urgent first: somebody waits in front of the screen for a code. */
const urgentKinds: readonly EmailKind[] = ["SIGN_IN_CODE", "REGISTRANT_CODE", "LINK_REQUESTED"];

/**
 * Writes e-mails and their queue jobs, one for one, in the caller's transaction.
 * An e-mail whose key exists already is not written again.
 */
export async function enqueueEmails(
  transaction: Transaction,
  emails: readonly OutboxEmail[],
  now: Date,
): Promise<void> {
  if (emails.length === 0) return;
  const rows = Prisma.join(
    emails.map(
      (email) => Prisma.sql`(${randomUUID()}::uuid, ${email.kind}::"EmailKind",
        ${email.registrationId}::uuid, ${email.recipient}, ${email.dedupeKey},
        ${JSON.stringify(email.data ?? {})}::jsonb, ${now}::timestamptz)`,
    ),
  );
  await transaction.$executeRaw`
    WITH mailed AS (
      INSERT INTO email_message (id, kind, registration_id, recipient, dedupe_key, data, created_at)
      VALUES ${rows}
      ON CONFLICT (dedupe_key) DO NOTHING
      RETURNING id, kind
    )
    ${queueJobsOf(Prisma.sql`mailed`)}`;
}

/**
 * SQL that gives each row (id, kind) of `emails` its one job in pg-boss's table, so that a job
 * exists exactly where its e-mail does. pg-boss's own send() does the same in one more round trip.
 */
export function queueJobsOf(emails: Prisma.Sql): Prisma.Sql {
  const options = emailQueueOptions;
  return Prisma.sql`
    INSERT INTO pgboss.job (name, data, priority, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, heartbeat_seconds, deletion_seconds)
    SELECT ${emailQueue}, jsonb_build_object('emailId', id),
      CASE WHEN kind = ANY(${[...urgentKinds]}::"EmailKind"[]) THEN ${urgentPriority}::int ELSE 0 END,
      ${options.retryLimit}::int, ${options.retryDelay}::int, ${options.retryBackoff}::boolean,
      ${options.retryDelayMax}::int, ${options.expireInSeconds}::int, ${options.heartbeatSeconds}::int,
      ${options.deleteAfterSeconds}::int
    FROM ${emails}`;
}
