import { database } from "#lib/db/client.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { type Pace, paceOf } from "#lib/domain/email/email-pace.ts";
import { limits } from "#lib/limits.ts";
import { departureOf, isByTeam, waitForTurn } from "./address-limit.ts";
import type { DueEmail } from "./compose.ts";
import { queueAgain } from "./outbox.ts";

/** A worker that has not answered for so long is gone; the transport gives up sooner. */
const LEASE_MS = 60_000;

/** After how long a message that another mail tells is looked at again. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** Another worker has this message in hand: the queue comes back to it. */
class EmailInHand extends Error {
  override name = "EmailInHand";
  readonly code = "inHand";
}

/** A message whose turn has come, with those that waited for the same address. */
export type Taken = {
  email: DueEmail;
  companions: readonly DueEmail[];
  /** Whether it waited: what happened meanwhile may have told it. */
  waited: boolean;
};

/**
 * Takes the message for this worker, and what its mail tells too; null where there is nothing to do:
 * it has reached its end, another mail tells it, or it waits (its job is written for then).
 */
export async function take(emailId: string, now: Date): Promise<Taken | null> {
  const row = await findRow(emailId);
  if (!row) return null;
  const pace = paceOf(row.kind, row.registration, isByTeam(row));
  if (!pace) {
    const email = await claim(database(), emailId, now);
    return email && { email, companions: [], waited: false };
  }
  return inTransaction(async (transaction) => {
    await waitForTurn(transaction, row.recipient);
    const { state, mustWait } = await decide(transaction, row, pace, now);
    if (mustWait) return null;
    const email = await claim(transaction, emailId, now);
    if (!email) return null;
    if (!email.dueAt) return { email, companions: [], waited: false };
    // Only at the first try: a mail that is tried again says what it said, under the same Message-ID.
    if (state === "QUEUED") await gather(transaction, email, pace, now);
    return { email, companions: await listCompanions(transaction, emailId), waited: true };
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(emailId: string) {
  return database().emailMessage.findUnique({
    where: { id: emailId },
    include: {
      registration: {
        select: { kind: true, status: true, offerExpiresAt: true, cancelledBy: true },
      },
    },
  });
}

/**
 * Whether this job came too soon; then it is written again. When the message leaves is decided once.
 * One that another mail tells is looked at again: were that one erased, it would have no job.
 */
async function decide(transaction: Transaction, row: Row, pace: Pace, now: Date) {
  const where = { id: row.id };
  const { state, dueAt, gatheredInId } = await transaction.emailMessage.findUniqueOrThrow({
    where,
  });
  if (gatheredInId && (state === "SENDING" || state === "RETRYING")) {
    await queueAgain(transaction, [row.id], LOOK_AGAIN_MS);
    return { state, mustWait: true };
  }
  if (state !== "QUEUED") return { state, mustWait: false };
  const leavesAt = dueAt ?? (await departureOf(transaction, row, pace));
  if (leavesAt && !dueAt) {
    await transaction.emailMessage.update({ where, data: { dueAt: leavesAt } });
  }
  const mustWait = leavesAt !== null && leavesAt > now;
  if (mustWait) await queueAgain(transaction, [row.id], leavesAt.getTime() - now.getTime());
  return { state, mustWait };
}

/** Marks the message as under way; null where it has reached its end, or another mail tells it. */
async function claim(client: Transaction, emailId: string, now: Date) {
  const leaseEnd = new Date(now.getTime() - LEASE_MS);
  const [taken] = await client.emailMessage.updateManyAndReturn({
    where: {
      id: emailId,
      gatheredInId: null,
      OR: [
        { state: { in: ["QUEUED", "RETRYING"] } },
        { state: "SENDING", attemptedAt: { lte: leaseEnd } },
      ],
    },
    data: { state: "SENDING", attempts: { increment: 1 }, attemptedAt: now },
  });
  if (taken) return taken;
  const inHand = { id: emailId, gatheredInId: null, state: "SENDING" } as const;
  if ((await client.emailMessage.count({ where: inHand })) > 0) {
    throw new EmailInHand("another worker sends this message");
  }
  return null;
}

/**
 * Binds to this message whatever waits for its address, and what was written after it and is not on
 * its way yet: one mail tells all. More than one mail holds leaves with the next. The state is asked
 * again where the row is written: what the team sends is taken without the lock of the address.
 */
async function gather(
  transaction: Transaction,
  { id, recipient, createdAt }: DueEmail,
  { kinds }: Pace,
  now: Date,
): Promise<void> {
  await transaction.$executeRaw`
    UPDATE email_message
    SET gathered_in_id = ${id}::uuid, due_at = coalesce(due_at, created_at), state = 'SENDING',
      attempts = attempts + 1, attempted_at = ${now}::timestamptz
    WHERE state = 'QUEUED' AND id IN (
      SELECT id FROM email_message
      WHERE recipient = ${recipient} AND state = 'QUEUED' AND id <> ${id}::uuid
        AND kind = ANY(${[...kinds]}::"EmailKind"[])
        AND (due_at IS NOT NULL OR created_at >= ${createdAt}::timestamptz)
      ORDER BY created_at, id
      LIMIT ${limits.gatheredEmails})`;
}

function listCompanions(transaction: Transaction, emailId: string): Promise<DueEmail[]> {
  return transaction.emailMessage.findMany({
    where: { gatheredInId: emailId, state: { in: ["SENDING", "RETRYING"] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limits.gatheredEmails,
  });
}
