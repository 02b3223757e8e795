import { database, databasePool } from "#lib/db/client.ts";

export { database, databasePool } from "#lib/db/client.ts";

/** The lists that come with the territory and that no act changes. */
const REFERENCE_TABLES = ["_prisma_migrations", "epci", "commune", "school_holiday"];

let emptying: string | undefined;

/**
 * Empties every table but the reference ones; queued jobs too. Call it in `beforeEach`. A DELETE of a
 * few rows is done in a tenth of the time of a TRUNCATE, which makes new files for every index.
 */
export async function resetDatabase(): Promise<void> {
  emptying ??= await writeDeletions();
  await databasePool().query(emptying);
}

/** One transaction in which no foreign key is looked at: nothing is left that one could miss. */
async function writeDeletions(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> all (${REFERENCE_TABLES})
       or schemaname = 'pgboss' and tablename = 'job'`;
  const deletions = tables.map(({ name }) => `delete from ${name}`);
  return ["set local session_replication_role = replica", ...deletions].join("; ");
}
