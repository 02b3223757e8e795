import { randomUUID } from "node:crypto";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { channelOf, newsKinds } from "#lib/domain/email/notice-channel.ts";
import { nobodyTold, type Told } from "#lib/domain/email/told.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { emailQueue, emailQueueOptions, urgentPriority } from "#lib/jobs/queues.ts";
import { keptEndSql } from "./facts/kept-end.ts";

/** A notice to write in the act's transaction; it is composed when it is sent, from the state then. */
export type OutboxEmail = {
  kind: EmailKind;
  /** Null where the person left no address: the adviser is told, or the team calls. */
  recipient: string | null;
  registrationId: string | null;
  /** Two notices with the same key are one: kind, registration, version. */
  dedupeKey: string;
  /** True where the registrant did it on a page that says what came of it: no call is needed. */
  isOwnAct?: boolean;
  /**
   * Facts that the registration does not hold: who of the team sent it again, that the team caused it,
   * the day of a reminder, what an adviser sent together, the request of a code, that the link is
   * a new one.
   */
  data?:
    | { resentBy: string; end?: unknown }
    | { isByTeam: true }
    | { slotDay: string }
    | { batchId: string }
    | { codeRequestId: string }
    | { isNewLink: true };
};

/**
 * The notice that tells what an act did to a registration.
 * @param registration as the act found it: the act moves its version on by one
 */
export function emailAbout(
  registration: { id: string; email: string | null; version: number },
  kind: EmailKind,
  { isOwnAct = false }: { isOwnAct?: boolean } = {},
): OutboxEmail {
  const { id, email, version } = registration;
  const dedupeKey = `${kind}:${id}:${version + 1}`;
  return { kind, recipient: email, registrationId: id, dedupeKey, isOwnAct };
}

/** What the head of school who had a copy reads of a cancellation. */
export function copyToHead(registration: {
  id: string;
  headEmail: string | null;
  version: number;
}): OutboxEmail[] {
  const { headEmail: email } = registration;
  return email ? [emailAbout({ ...registration, email }, "HEAD_OF_SCHOOL_COPY")] : [];
}

/** More urgent first: somebody waits in front of the screen for a code. */
const urgentKinds: readonly EmailKind[] = ["SIGN_IN_CODE", "REGISTRANT_CODE", "LINK_REQUESTED"];

/**
 * Gives every notice its channel, in the caller's transaction: e-mails with their queue jobs, one for
 * one, or a line to call. A notice whose key exists already is not written again. News overtake what
 * was still to be called about the same registrations.
 * @returns how many e-mails and calls were written
 */
export async function enqueueEmails(
  transaction: Transaction,
  emails: readonly OutboxEmail[],
  now: Date,
): Promise<Told> {
  if (emails.length === 0) return nobodyTold;
  const reachable = await findReachable(transaction, emails);
  const given = emails.flatMap((email) =>
    addressed(email, reachable.get(email.registrationId ?? "") ?? unreachable),
  );
  const [told] = await transaction.$queryRaw<Told[]>`
    WITH notice AS (${rowsOf(given)}),
    mailed AS (
      INSERT INTO email_message (id, kind, registration_id, recipient, dedupe_key, data, created_at)
      SELECT id, kind, registration_id, address, dedupe_key, data, ${now}::timestamptz
      FROM notice WHERE address IS NOT NULL
      ON CONFLICT (dedupe_key) DO NOTHING
      RETURNING id, kind
    ),
    to_call AS (
      INSERT INTO call_to_make (id, kind, registration_id, dedupe_key, data, created_at)
      SELECT id, kind, registration_id, dedupe_key, data, ${now}::timestamptz
      FROM notice WHERE address IS NULL
      ON CONFLICT (dedupe_key) DO NOTHING
      RETURNING id
    ),
    overtaken AS (
      UPDATE call_to_make SET superseded_at = ${now}::timestamptz
      WHERE registration_id = ANY(${registrationsOf(emails.filter(({ kind }) => newsKinds.includes(kind)))}::uuid[])
        AND called_at IS NULL AND superseded_at IS NULL
        AND dedupe_key <> ALL(${emails.map(({ dedupeKey }) => dedupeKey)}::text[])
    ),
    queued AS (${queueJobsOf(Prisma.sql`mailed`)})
    SELECT (SELECT count(*) FROM mailed)::int AS emails, (SELECT count(*) FROM to_call)::int AS calls`;
  return told ?? nobodyTold;
}

type Reachable = { hasPhone: boolean; adviserEmail: string | null };

const unreachable: Reachable = { hasPhone: false, adviserEmail: null };

/** The notice with the mailbox that it goes to, or null to call; none where there is no way to tell. */
function addressed(email: OutboxEmail, { hasPhone, adviserEmail }: Reachable): Addressed[] {
  const { kind, recipient, isOwnAct } = email;
  const reach = { hasEmail: recipient !== null, hasAdviser: adviserEmail !== null, hasPhone };
  switch (channelOf(kind, reach, isOwnAct)) {
    case "email":
      return [{ ...email, address: recipient }];
    case "adviser":
      return [{ ...email, address: adviserEmail }];
    case "call":
      return [{ ...email, address: null }];
    case "nothing":
      return [];
  }
}

type Addressed = OutboxEmail & { address: string | null };

/** Phone and adviser of the registrations whose notice has no address; nothing is asked where all have one. */
async function findReachable(
  transaction: Transaction,
  emails: readonly OutboxEmail[],
): Promise<Map<string, Reachable>> {
  const ids = registrationsOf(emails.filter(({ recipient }) => !recipient));
  if (ids.length === 0) return new Map();
  const rows = await transaction.$queryRaw<(Reachable & { id: string })[]>`
    SELECT registration.id, registration.phone IS NOT NULL AS "hasPhone", adviser.email AS "adviserEmail"
    FROM registration LEFT JOIN prescriber AS adviser ON adviser.id = registration.prescriber_id
    WHERE registration.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, ...reachable }) => [id, reachable]));
}

function registrationsOf(emails: readonly OutboxEmail[]): string[] {
  return emails.flatMap(({ registrationId }) => registrationId ?? []);
}

/** As columns of arrays: a statement takes 32,767 values, and an event may have more to tell. */
function rowsOf(emails: readonly Addressed[]): Prisma.Sql {
  return Prisma.sql`
    SELECT id, kind::"EmailKind" AS kind, registration_id, address, dedupe_key,
      coalesce((${keptEndSql}), '{}') || data::jsonb AS data
    FROM unnest(
      ${emails.map(() => randomUUID())}::uuid[],
      ${emails.map(({ kind }) => kind)}::text[],
      ${emails.map(({ registrationId }) => registrationId)}::uuid[],
      ${emails.map(({ address }) => address)}::text[],
      ${emails.map(({ dedupeKey }) => dedupeKey)}::text[],
      ${emails.map(({ data }) => JSON.stringify(data ?? {}))}::text[]
    ) AS notice (id, kind, registration_id, address, dedupe_key, data)`;
}

/** Gives a message that is written already another job, for an instant to come or for now. */
export async function queueAgain(
  transaction: Transaction,
  emailIds: readonly string[],
  delayMilliseconds = 0,
): Promise<void> {
  // The queue reads the database's clock, and the message's instant is the application's.
  const startAfter = Prisma.sql`now() + make_interval(secs => ${delayMilliseconds / 1000}::float8)`;
  const emails = Prisma.sql`email_message WHERE id = ANY(${[...emailIds]}::uuid[])`;
  await transaction.$executeRaw(queueJobsOf(emails, startAfter));
}

/**
 * SQL that gives each row (id, kind) of `emails` its one job in pg-boss's table, so that a job
 * exists exactly where its e-mail does. pg-boss's own send() does the same in one more round trip.
 */
export function queueJobsOf(emails: Prisma.Sql, startAfter = Prisma.sql`now()`): Prisma.Sql {
  const options = emailQueueOptions;
  return Prisma.sql`
    INSERT INTO pgboss.job (name, data, priority, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, heartbeat_seconds, deletion_seconds, start_after, keep_until)
    SELECT ${emailQueue}, jsonb_build_object('emailId', id),
      CASE WHEN kind = ANY(${[...urgentKinds]}::"EmailKind"[]) THEN ${urgentPriority}::int ELSE 0 END,
      ${options.retryLimit}::int, ${options.retryDelay}::int, ${options.retryBackoff}::boolean,
      ${options.retryDelayMax}::int, ${options.expireInSeconds}::int, ${options.heartbeatSeconds}::int,
      ${options.deleteAfterSeconds}::int, ${startAfter},
      ${startAfter} + make_interval(secs => ${options.retentionSeconds}::int)
    FROM ${emails}`;
}
