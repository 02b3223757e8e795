import { setTimeout as pause } from "node:timers/promises";
import { findLate } from "#lib/domain/running/lateness.ts";
import { database, databasePool } from "./client.ts";
import { readJobsState } from "./facts/jobs-state.ts";
import { listMigrationNames } from "./migrations/migration-names.ts";

/** A load balancer must learn quickly that a copy cannot answer. */
const ANSWER_WITHIN_MS = 500;

/** Whether the database answers in time and has every migration of this version. */
export async function isReady(): Promise<boolean> {
  const late = pause(ANSWER_WITHIN_MS, false, { ref: false });
  return Promise.race([hasEveryMigration().catch(() => false), late]);
}

/**
 * What does not run as it should, in fixed words for whoever watches the site: no number, no name, no
 * hour. Nothing where the answer would come late: the site serves all the same.
 */
export async function listWarnings(now: Date): Promise<string[]> {
  const late = pause(ANSWER_WITHIN_MS, [], { ref: false });
  return Promise.race([readWarnings(now).catch(() => []), late]);
}

/** `paused` first: where nothing is sent after a restore, all the rest follows from it. */
async function readWarnings(now: Date): Promise<string[]> {
  const paused = await database().deployment.count({ where: { sendingPausedAt: { not: null } } });
  const late = findLate(await readJobsState(now), now).map(({ kind }) => kind);
  return [...new Set(paused > 0 ? ["paused", ...late] : late)];
}

async function hasEveryMigration(): Promise<boolean> {
  const applied = await databasePool().query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  const names = new Set(applied.rows.map((row) => row.name));
  return (await listMigrationNames()).every((name) => names.has(name));
}
