import { database } from "#lib/db/client.ts";
import { readJobsState } from "#lib/db/facts/jobs-state.ts";
import { findLate, type JobsState, type Late } from "#lib/domain/running/lateness.ts";

/** The jobs as « Courriels » shows them: what is late, what is known, and what the last night erased. */
export type JobsPage = { late: readonly Late[]; state: JobsState; erased: ErasedLately | null };

/** A run of the erasure: how many of what, nobody by name. */
export type ErasedLately = { at: Date; counts: Readonly<Record<string, number>> };

/** What is late now, for a first page: where no worker lives, all the rest follows from it. */
export async function listLate(now: Date): Promise<Late[]> {
  const late = findLate(await readJobsState(now), now);
  return late[0]?.kind === "noWorker" ? late.slice(0, 1) : late;
}

/** The jobs, for whoever may read the emails; the caller has asked. */
export async function showJobs(now: Date): Promise<JobsPage> {
  const state = await readJobsState(now);
  return { state, late: findLate(state, now), erased: await lastErasure() };
}

async function lastErasure(): Promise<ErasedLately | null> {
  const run = await database().jobRun.findFirst({
    where: { queue: "erase-personal-data", finishedAt: { not: null } },
    orderBy: { startedAt: "desc" },
    select: { finishedAt: true, counts: true },
  });
  return run?.finishedAt
    ? { at: run.finishedAt, counts: run.counts as Record<string, number> }
    : null;
}
