import type { JobResult, JobWithMetadata, PgBoss } from "pg-boss";
import { deliver } from "#lib/email/deliver.ts";
import { log } from "#lib/log.ts";
import { releaseHeldPlaces } from "#lib/services/advisers/release-held-places.ts";
import { purgeEmails } from "#lib/services/emails/purge.ts";
import { forgetOldRuns } from "#lib/services/jobs/record-run.ts";
import { endCancelled } from "#lib/services/registrations/end/end-cancelled.ts";
import { endEarlierDuplicates } from "#lib/services/registrations/end/end-earlier-duplicates.ts";
import { renewIdentities } from "#lib/services/registrations/renew-identities.ts";
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
  earlierVersionsQueue,
  emailQueue,
  endCancelledQueue,
  eraseQueue,
  expireOffersQueue,
  purgeEmailsQueue,
  remindersQueue,
  type ScheduledQueue,
  urgentPriority,
} from "./queues.ts";
import { runJob, type Step } from "./run-job.ts";

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
  for (const { queue, steps } of scheduled) {
    await boss.work(queue.name, async () => runJob(queue.name, steps));
  }
  await boss.work(earlierVersionsQueue, async () => bringUpToDate(now()));
  await boss.send(earlierVersionsQueue);
}

/** What a version before decision 0016 wrote, also while this one started beside it. */
async function bringUpToDate(at: Date): Promise<void> {
  await renewIdentities();
  await endEarlierDuplicates(at);
}

/** What each job does, in its order. */
const scheduled: readonly { queue: ScheduledQueue; steps: readonly Step[] }[] = [
  {
    queue: expireOffersQueue,
    steps: [
      { name: "expired", act: expireOffers },
      { name: "closed", act: closeWaitlists },
      { name: "released", act: releaseHeldPlaces },
    ],
  },
  { queue: endCancelledQueue, steps: [{ name: "ended", act: endCancelled }] },
  {
    queue: remindersQueue,
    steps: [
      { name: "reminded", act: enqueueReminders },
      { name: "thanked", act: enqueueThanks },
      { name: "toRecord", act: enqueueAttendanceToRecord },
    ],
  },
  {
    queue: purgeEmailsQueue,
    steps: [
      { name: "purged", act: purgeEmails },
      { name: "runs", act: forgetOldRuns },
    ],
  },
  {
    queue: eraseQueue,
    steps: [
      { name: "erased", act: erasePersonalData },
      { name: "warned", act: warnBeforeErasing },
    ],
  },
];

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
