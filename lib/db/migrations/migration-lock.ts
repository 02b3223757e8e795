import { Client } from "pg";

/** Any number that no other program locks in this database. */
const LOCK = 771_620_431;
/** Longer than any migration of ours; who waits longer had better look. */
const WAIT_MAX = "10min";

/**
 * Lets one process at a time bring a database to another version: copies that start together wait
 * for the first, and then find nothing left to do.
 * @param onWait is called where another process has the lock
 */
export async function withMigrationLock<Result>(
  databaseUrl: string,
  onWait: () => void,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl, keepAlive: true });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as taken", [LOCK]);
    if (!rows[0]?.taken) {
      onWait();
      await client.query(`set lock_timeout = '${WAIT_MAX}'`);
      await client.query("select pg_advisory_lock($1)", [LOCK]);
    }
    return await use(client);
  } finally {
    // The lock goes with its connection.
    await client.end().catch(() => {});
  }
}
