import { createHash } from "node:crypto";
import type { ClientBase, QueryResultRow } from "pg";
import { databasePool } from "./client.ts";
import { Prisma } from "./generated/client.ts";

/**
 * Runs a statement that each connection parses and plans once. Prisma has PostgreSQL plan every
 * statement anew, which costs the long ones of the booking more than their execution. Only for a
 * statement whose text hardly varies: each text stays in the memory of each connection.
 */
export function queryPrepared<Row extends QueryResultRow>(statement: Prisma.Sql): Promise<Row[]> {
  return runOn(databasePool(), statement);
}

/**
 * Runs such a statement while nobody else runs one under the same name. It is a lock of its connection,
 * not of its transaction: the statement commits by itself, and lets go at once of the rows it locked.
 * @throws where somebody else held the name for as long as a lock is awaited
 */
export async function queryPreparedAlone<Row extends QueryResultRow>(
  name: string,
  statement: Prisma.Sql,
): Promise<Row[]> {
  const client = await databasePool().connect();
  let isLocked = false;
  try {
    await runOn(client, Prisma.sql`SELECT pg_advisory_lock(${lockOf(name)})::text`);
    isLocked = true;
    return await runOn<Row>(client, statement);
  } finally {
    // A connection that cannot let go of its lock is thrown away, and the lock with it.
    const unlock = Prisma.sql`SELECT pg_advisory_unlock(${lockOf(name)})`;
    const isFree =
      !isLocked ||
      (await runOn(client, unlock).then(
        () => true,
        () => false,
      ));
    client.release(!isFree);
  }
}

/** SQL for the number of the lock that this name has. */
export function lockOf(name: string | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`hashtextextended(${name}, 0)`;
}

async function runOn<Row extends QueryResultRow>(
  connection: Pick<ClientBase, "query">,
  { text, values }: Prisma.Sql,
): Promise<Row[]> {
  const name = createHash("sha1").update(text).digest("base64url");
  const { rows } = await connection.query<Row>({ name, text, values });
  return rows;
}
