import { type JobsState, type ScheduledJob, scheduledJobs } from "#lib/domain/running/lateness.ts";
import { database, databasePool } from "../client.ts";

/** What is known of the jobs. */
export async function readJobsState(now: Date): Promise<JobsState> {
  const beat = await database().workerHeartbeat.aggregate({
    _max: { beatAt: true },
    _min: { startedAt: true },
  });
  const runs = await database().jobRun.aggregate({ _min: { startedAt: true } });
  const age = await ageOfQueue();
  return {
    knownSince: earliest(beat._min.startedAt, runs._min.startedAt),
    lastBeatAt: beat._max.beatAt,
    emailWaitsSince: age === null ? null : new Date(now.getTime() - age),
    jobs: await Promise.all(scheduledJobs.map(lastRunsOf)),
  };
}

/**
 * How long the oldest email waits, by the database's own clock, by which pg-boss plans. One that is
 * gathered with others is not late. One that waits for a later try is, where nothing has left since:
 * then the mail server is in the way, and not one mailbox. A job whose email was put aside is none.
 */
async function ageOfQueue(): Promise<number | null> {
  const { rows } = await databasePool().query<{ age: string | null }>(
    `select extract(epoch from now() - min(
       case job.state when 'retry' then job.created_on + coalesce(email.due_at - email.created_at, '0')
         else job.start_after end)) * 1000 as age
     from pgboss.job as job join email_message as email on email.id = (job.data ->> 'emailId')::uuid
     where job.name = 'email' and email.state in ('QUEUED', 'RETRYING', 'SENDING') and (
       (job.state in ('created', 'retry') and job.start_after <= now())
       or (job.state = 'retry' and coalesce(email.due_at, email.created_at) >= coalesce(
         (select max(sent_at) from email_message where state = 'SENT'), '-infinity')))`,
  );
  const age = rows[0]?.age;
  return age === null || age === undefined ? null : Number(age);
}

/** A run that is under way, or that was killed, says neither the one nor the other. */
async function lastRunsOf(job: ScheduledJob): Promise<JobsState["jobs"][number]> {
  const lastRun = (isSuccess: boolean) =>
    database().jobRun.findFirst({
      where: { queue: job, finishedAt: { not: null }, ...(isSuccess ? { errorCode: null } : {}) },
      orderBy: { startedAt: "desc" },
      select: { finishedAt: true, errorCode: true },
    });
  const [success, last] = [await lastRun(true), await lastRun(false)];
  return { job, lastSuccessAt: success?.finishedAt ?? null, failed: Boolean(last?.errorCode) };
}

function earliest(...instants: (Date | null)[]): Date | null {
  const known = instants.flatMap((instant) => (instant ? [instant.getTime()] : []));
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}
