import { setTimeout as pause } from "node:timers/promises";
import { fingerprintOf } from "#lib/auth/secret-fingerprint.ts";
import { findLate } from "#lib/domain/running/lateness.ts";
import { env } from "#lib/env.ts";
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

/** The causes first: where nothing is sent after a restore, all that is late follows from it. */
async function readWarnings(now: Date): Promise<string[]> {
  const deployment = await database().deployment.findFirst();
  const late = findLate(await readJobsState(now), now).map(({ kind }) => kind);
  return [
    ...(deployment?.sendingPausedAt ? ["paused"] : []),
    ...(isForeign(deployment?.secretFingerprint ?? null) ? ["secretUnknown"] : []),
    ...new Set(late),
  ];
}

/** Whether another secret was taken since this process began: its links would open nothing. */
function isForeign(remembered: string | null): boolean {
  const { authSecret, authSecretPrevious } = env();
  const own = [authSecret, authSecretPrevious].flatMap((text) => (text ? fingerprintOf(text) : []));
  return remembered !== null && !own.includes(remembered);
}

async function hasEveryMigration(): Promise<boolean> {
  const applied = await databasePool().query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  const names = new Set(applied.rows.map((row) => row.name));
  return (await listMigrationNames()).every((name) => names.has(name));
}
