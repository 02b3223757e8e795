import type { JobResult, JobWithMetadata, PgBoss } from "pg-boss";
import { deliver } from "#lib/email/deliver.ts";
import { log } from "#lib/log.ts";
import { releaseHeldPlaces } from "#lib/services/advisers/release-held-places.ts";
import { purgeEmails } from "#lib/services/emails/purge.ts";
import { enqueueAttendanceToRecord } from "#lib/services/reminders/enqueue-attendance-to-record.ts";
import { enqueueReminders } from "#lib/services/reminders/enqueue-reminders.ts";
import { enqueueThanks } from "#lib/services/reminders/enqueue-thanks.ts";
import { erasePersonalData } from "#lib/services/retention/erase-personal-data.ts";
import { warnBeforeErasing } from "#lib/services/retention/warn-before-erasing.ts";
import { closeWaitlists } from "#lib/services/waitlist/close-waitlists.ts";
import { expireOffers } from "#lib/services/waitlist/expire-offers.ts";
import { now } from "#lib/time/clock.ts";
import {
  type EmailJob,
  emailQueue,
  eraseQueue,
  expireOffersQueue,
  purgeEmailsQueue,
  remindersQueue,
  urgentPriority,
} from "./queues.ts";

/** Mails sent at the same time; together with the urgent ones, as many as the transport's connections. */
const BATCH_SIZE = 6;
const URGENT_BATCH_SIZE = 2;

const emailWork = {
  pollingIntervalSeconds: 1,
  burstWhenBatchFull: true,
  includeMetadata: true,
  perJobResults: true,
} as const;

/**
 * Registers the handlers of every queue in this process. Urgent mails have a worker of their own, so
 * that a code never waits behind six hundred messages or a mail server that stalls.
 */
export async function registerWorkers(boss: PgBoss): Promise<void> {
  await boss.work(emailQueue, { ...emailWork, batchSize: BATCH_SIZE }, deliverBatch);
  await boss.work(
    emailQueue,
    { ...emailWork, batchSize: URGENT_BATCH_SIZE, minPriority: urgentPriority },
    deliverBatch,
  );
  await boss.work(expireOffersQueue.name, async () => endWhatIsDue(now()));
  await boss.work(remindersQueue.name, async () => remind(now()));
  await boss.work(purgeEmailsQueue.name, async () => void (await purgeEmails(now())));
  await boss.work(eraseQueue.name, eraseAndWarn);
}

async function eraseAndWarn(): Promise<void> {
  const instant = now();
  await erasePersonalData(instant);
  await warnBeforeErasing(instant);
}

async function remind(at: Date): Promise<void> {
  await enqueueReminders(at);
  await enqueueThanks(at);
  await enqueueAttendanceToRecord(at);
}

/** Each minute: offers that nobody answered, classes that waited in vain, places that nobody named. */
async function endWhatIsDue(at: Date): Promise<void> {
  await expireOffers(at);
  await closeWaitlists(at);
  await releaseHeldPlaces(at);
}

function deliverBatch(jobs: JobWithMetadata<EmailJob>[]): Promise<JobResult[]> {
  return Promise.all(jobs.map(deliverJob));
}

/** A failed result makes pg-boss try again by the queue's settings. */
async function deliverJob(job: JobWithMetadata<EmailJob>): Promise<JobResult> {
  const { emailId } = job.data;
  try {
    await deliver(emailId, now(), { isLastTry: job.retryCount >= job.retryLimit });
    return { id: job.id, status: "completed" };
  } catch (error) {
    // The server's answer often repeats the address, which must not reach the logs.
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    log.warn("emailNotDelivered", { emailId, code, tries: job.retryCount + 1 });
    return { id: job.id, status: "failed", output: { code } };
  }
}
