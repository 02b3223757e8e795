import { setTimeout as pause } from "node:timers/promises";
import { databasePool } from "#lib/db/client.ts";

/** Returns once some statement of this test's database waits for a lock that another holds. */
export async function untilOneIsBlocked(): Promise<void> {
  for (;;) {
    const { rows } = await databasePool().query(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`,
    );
    if (rows.length > 0) return;
    await pause(5);
  }
}
