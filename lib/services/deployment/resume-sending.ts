import { readDatabaseIdentity } from "#lib/db/database-identity.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { EmailState } from "#lib/domain/types.ts";
import { callInstead } from "#lib/email/call-instead.ts";
import { queueJobsOf } from "#lib/email/outbox.ts";
import { emailQueue, queuedJobStates } from "#lib/jobs/queues.ts";
import { lockDeployment } from "./lock-deployment.ts";

const waiting: EmailState[] = ["QUEUED", "RETRYING", "SENDING"];

/** Mails put aside, and mails that had lost their job and have one again. */
export type Resumed = { dropped: number; queuedAgain: number };

/**
 * Lets the workers work again on this database, wherever its rows came from.
 * @param dropBefore mails written before this instant and not sent are put aside: the team sees them
 *   in trouble, and calls who left a phone
 */
export async function resumeSending(now: Date, dropBefore: Date | null = null): Promise<Resumed> {
  const databaseIdentity = await readDatabaseIdentity();
  return inTransaction(async (transaction) => {
    const { id } = await lockDeployment(transaction);
    const dropped = dropBefore ? await putAside(transaction, dropBefore, now) : 0;
    const queuedAgain = await queueAgain(transaction);
    await transaction.deployment.update({
      where: { id },
      data: { sendingPausedAt: null, sendingPausedBy: null, databaseIdentity },
    });
    return { dropped, queuedAgain };
  });
}

async function putAside(transaction: Transaction, before: Date, now: Date): Promise<number> {
  const emails = await transaction.emailMessage.updateManyAndReturn({
    where: { state: { in: waiting }, createdAt: { lt: before } },
    data: { state: "WITHHELD" },
    select: { id: true },
  });
  await callInstead(transaction, emails, now);
  return emails.length;
}

/** The queue forgets a job after two weeks: its mail would wait for ever. */
function queueAgain(transaction: Transaction): Promise<number> {
  const jobless = Prisma.sql`(SELECT id, kind FROM email_message
    WHERE state = ANY(${waiting}::"EmailState"[]) AND NOT EXISTS (
      SELECT FROM pgboss.job WHERE name = ${emailQueue} AND data ->> 'emailId' = email_message.id::text
        AND state::text = ANY(${[...queuedJobStates]}))) AS jobless`;
  return transaction.$executeRaw(queueJobsOf(jobless));
}
