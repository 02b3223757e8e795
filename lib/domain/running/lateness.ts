/** The jobs that the clock starts, by the names of their queues. */
export const scheduledJobs = [
  "expire-offers",
  "end-cancelled",
  "reminders",
  "purge-emails",
  "erase-personal-data",
] as const;

export type ScheduledJob = (typeof scheduledJobs)[number];

const minute = 60_000;
const hour = 60 * minute;

/** A worker beats twice a minute: four beats missed are no pause of a busy machine. */
const noBeatAfter = 2 * minute;
/** An email leaves within seconds; who waits for a confirmation waits a few minutes. */
const emailWaitsAfter = 5 * minute;

/** A nightly job may be two hours late, by its retries and where the clocks change. */
const lateAfter: Readonly<Record<ScheduledJob, number>> = {
  "expire-offers": 15 * minute,
  "end-cancelled": 15 * minute,
  reminders: 30 * minute,
  "purge-emails": 26 * hour,
  "erase-personal-data": 26 * hour,
};

/** How often it is planned, to say it in words. */
export function isNightly(job: ScheduledJob): boolean {
  return lateAfter[job] > hour;
}

/** What is known of the jobs and of the processes that run them. */
export type JobsState = {
  /** Since when jobs have been seen here at all; null in a fresh installation. */
  knownSince: Date | null;
  lastBeatAt: Date | null;
  /** When the oldest email that waits could have left; null where none waits. */
  emailWaitsSince: Date | null;
  jobs: readonly { job: ScheduledJob; lastSuccessAt: Date | null; failed: boolean }[];
};

/** Something that is late, for the staff and for whoever watches the site. */
export type Late =
  | { kind: "noWorker"; lastBeatAt: Date | null }
  | { kind: "emailWaits"; since: Date }
  | { kind: "jobLate"; job: ScheduledJob; lastSuccessAt: Date | null }
  | { kind: "jobFailed"; job: ScheduledJob };

/**
 * What is late, the cause before its effects. A fresh installation is not late: nothing was promised
 * before its first worker began.
 */
export function findLate(state: JobsState, now: Date): Late[] {
  const age = (instant: Date) => now.getTime() - instant.getTime();
  const { knownSince, lastBeatAt, emailWaitsSince } = state;
  const late: Late[] = [];
  const isAlive = lastBeatAt !== null && age(lastBeatAt) <= noBeatAfter;
  if (!isAlive && (knownSince || lastBeatAt)) late.push({ kind: "noWorker", lastBeatAt });
  if (emailWaitsSince && age(emailWaitsSince) > emailWaitsAfter) {
    late.push({ kind: "emailWaits", since: emailWaitsSince });
  }
  for (const { job, lastSuccessAt, failed } of state.jobs) {
    const since = lastSuccessAt ?? knownSince;
    if (since && age(since) > lateAfter[job]) late.push({ kind: "jobLate", job, lastSuccessAt });
    else if (failed) late.push({ kind: "jobFailed", job });
  }
  return late;
}
