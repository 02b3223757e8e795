import { errorCodeOf } from "#lib/db/errors.ts";
import { LeftUndone } from "#lib/domain/attendance/left-undone.ts";
import type { ScheduledJob } from "#lib/domain/running/lateness.ts";
import { log } from "#lib/log.ts";
import { beginRun, finishRun, type JobCounts } from "#lib/services/jobs/record-run.ts";
import { now } from "#lib/time/clock.ts";

/** One of the things that a job does, and under which name its number is told. */
export type Step = { name: string; act: (at: Date) => Promise<number | JobCounts> };

/**
 * Runs the steps of a job and leaves a trace of what they did. A step that fails is logged, and stops
 * none behind it.
 * @throws what failed first, once all is done, so that the queue tries again by its settings
 */
export async function runJob(job: ScheduledJob, steps: readonly Step[]): Promise<void> {
  const startedAt = now();
  const runId = await beginRun(job, startedAt);
  const counts: Record<string, number> = {};
  const errors: unknown[] = [];
  const count = (name: string, number: number) => {
    counts[name] = (counts[name] ?? 0) + number;
  };
  for (const { name, act } of steps) {
    try {
      const done = await act(startedAt);
      const named = typeof done === "number" ? { [name]: done } : done;
      for (const [key, number] of Object.entries(named)) count(key, number ?? 0);
      if (typeof done !== "number" && done.failed) throw new LeftUndone({ done: 0, failed: 0 });
    } catch (error) {
      errors.push(error);
      if (error instanceof LeftUndone) {
        count(name, error.done);
        count("failed", error.failed);
      }
      log.error("jobFailed", error, { job, step: name });
    }
  }
  const [first] = errors;
  const errorCode = errors.length > 0 ? errorCodeOf(first) : null;
  await finishRun(runId, { counts, errorCode }, now());
  if (errors.length > 0) throw first;
}
