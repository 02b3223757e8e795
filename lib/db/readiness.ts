import { setTimeout as pause } from "node:timers/promises";
import { databasePool } from "./client.ts";
import { listMigrationNames } from "./migration-names.ts";

/** A load balancer must learn quickly that a copy cannot answer. */
const ANSWER_WITHIN_MS = 500;

/** Whether the database answers in time and has every migration of this version. */
export async function isReady(): Promise<boolean> {
  const late = pause(ANSWER_WITHIN_MS, false, { ref: false });
  return Promise.race([hasEveryMigration().catch(() => false), late]);
}

async function hasEveryMigration(): Promise<boolean> {
  const applied = await databasePool().query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  const names = new Set(applied.rows.map((row) => row.name));
  return (await listMigrationNames()).every((name) => names.has(name));
}
