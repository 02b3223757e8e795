import { database, databasePool } from "#lib/db/client.ts";

export { database, databasePool } from "#lib/db/client.ts";

/** The lists that come with the territory and that no act changes. */
const REFERENCE_TABLES = ["_prisma_migrations", "epci", "commune", "school_holiday"];

let emptying: string | undefined;

/** Empties every table but the reference ones; queued jobs too. Call it in `beforeEach`. */
export async function resetDatabase(): Promise<void> {
  emptying ??= await writeTruncate();
  await databasePool().query(emptying);
}

async function writeTruncate(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> all (${REFERENCE_TABLES})
       or schemaname = 'pgboss' and tablename = 'job'`;
  return `truncate ${tables.map((table) => table.name).join(", ")} restart identity cascade`;
}
