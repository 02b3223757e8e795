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
 * Runs such a statement while nobody else runs one under one of the same names. They are locks of its
 * connection, not of its transaction: the statement commits by itself, and lets go at once of the rows
 * it locked. All take their names in one order.
 * @throws where somebody else held a name for as long as a lock is awaited
 */
export async function queryPreparedAlone<Row extends QueryResultRow>(
  names: readonly string[],
  statement: Prisma.Sql,
): Promise<Row[]> {
  const client = await databasePool().connect();
  try {
    await runOn(client, lockAll(names, Prisma.sql`pg_advisory_lock`));
    return await runOn<Row>(client, statement);
  } finally {
    // A connection that cannot let go of its locks is thrown away, and they with it.
    const isFree = await runOn(client, Prisma.sql`SELECT pg_advisory_unlock_all()::text`).then(
      () => true,
      () => false,
    );
    client.release(!isFree);
  }
}

/**
 * SQL that takes the locks of these names, in the one order in which everybody takes them.
 * @param lock the function of PostgreSQL that takes one
 */
export function lockAll(names: readonly string[], lock: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${lock}(hashtextextended(name, 0))::text
    FROM unnest(${[...new Set(names)].sort()}::text[]) AS name`;
}

async function runOn<Row extends QueryResultRow>(
  connection: Pick<ClientBase, "query">,
  { text, values }: Prisma.Sql,
): Promise<Row[]> {
  const name = createHash("sha1").update(text).digest("base64url");
  const { rows } = await connection.query<Row>({ name, text, values });
  return rows;
}
