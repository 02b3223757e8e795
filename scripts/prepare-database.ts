import { applyMigrations } from "#lib/db/migrations/migrate.ts";
import { MigrationFault } from "#lib/db/migrations/migration-fault.ts";
import { installQueues } from "#lib/jobs/boss.ts";
import { CannotStart } from "./steps.ts";

/**
 * Brings a database to this version of the software: its tables, and those of the job queue.
 * @throws CannotStart where a migration fails, with what to do
 */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  const onWait = () => console.log("\n  Another process applies the migrations: waiting for it.");
  await applyMigrations(databaseUrl, { onWait }).catch((error) => {
    throw error instanceof MigrationFault ? new CannotStart(error.message) : error;
  });
  await installQueues(databaseUrl);
}
