import { database } from "#lib/db/client.ts";
import { isNightly, type ScheduledJob, scheduledJobs } from "#lib/domain/running/lateness.ts";

/** How many of what a job did; what it left undone stands under `failed`. */
export type JobCounts = Readonly<Record<string, number>> & { failed?: number };

const day = 24 * 60 * 60_000;

/** What runs each minute is read for a week; what erases in the night, for more than a year. */
const keptFor = { often: 7 * day, nightly: 400 * day };

/** Writes that a run began, so that one which is killed leaves a trace too. */
export async function beginRun(job: ScheduledJob, now: Date): Promise<string> {
  const { id } = await database().jobRun.create({
    data: { queue: job, startedAt: now },
    select: { id: true },
  });
  return id;
}

/** Writes how a run ended: what it did, and the code of what stopped it. */
export async function finishRun(
  runId: string,
  { counts, errorCode }: { counts: JobCounts; errorCode: string | null },
  now: Date,
): Promise<void> {
  const some = Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
  await database().jobRun.update({
    where: { id: runId },
    data: { finishedAt: now, counts: some, errorCode },
  });
}

/** Forgets the runs that nobody reads any more. */
export async function forgetOldRuns(now: Date): Promise<number> {
  const before = (kept: number) => new Date(now.getTime() - kept);
  const nightly = scheduledJobs.filter(isNightly);
  const { count } = await database().jobRun.deleteMany({
    where: {
      OR: [
        { queue: { notIn: nightly }, startedAt: { lt: before(keptFor.often) } },
        { startedAt: { lt: before(keptFor.nightly) } },
      ],
    },
  });
  return count;
}
