import { applyMigrations } from "#lib/db/migrate.ts";
import { installQueues } from "#lib/jobs/boss.ts";

/** Brings a database to this version of the software: its tables, and those of the job queue. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await applyMigrations(databaseUrl);
  await installQueues(databaseUrl);
}
