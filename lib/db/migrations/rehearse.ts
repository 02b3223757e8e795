import { Pool, type PoolClient } from "pg";
import { env } from "#lib/env.ts";
import { withConnections } from "../client.ts";

/**
 * Runs acts for their answer alone: all that they write to the database is taken back at the end. Their
 * transactions become parts of one, on one connection. Other processes see nothing of it, but wait for
 * the rows that it holds.
 */
export async function rehearse<Result>(acts: () => Promise<Result>): Promise<Result> {
  const connectionString = env().databaseUrl;
  const pool = new Pool({ connectionString, max: 1, idleTimeoutMillis: 0, lock_timeout: 3_000 });
  pool.on("error", () => {});
  const connection = await pool.connect();
  const query: Query = connection.query.bind(connection);
  await query("begin");
  Object.assign(connection, {
    query: (first: unknown, ...others: unknown[]) => query(withinOne(first), ...others),
  });
  connection.release();
  Object.assign(pool, { query: alone(pool) });
  try {
    return await withConnections(pool, acts);
  } finally {
    await query("rollback");
    await pool.end();
  }
}

type Query = (...words: unknown[]) => Promise<unknown>;

/** A statement outside a transaction fails alone: neither the connection nor the whole ends with it. */
function alone(pool: Pool): Query {
  return async (...words) => {
    const connection: PoolClient & { query: Query } = await pool.connect();
    await connection.query("savepoint statement");
    try {
      const result = await connection.query(...words);
      await connection.query("release savepoint statement");
      return result;
    } catch (error) {
      await connection.query("rollback to savepoint statement");
      throw error;
    } finally {
      connection.release();
    }
  };
}

/** The statements that begin and end a transaction, for a part of one. */
const withinOneTransaction: [whole: RegExp, part: string][] = [
  [/^begin$/i, "savepoint act"],
  [/^commit$/i, "release savepoint act"],
  [/^rollback$/i, "rollback to savepoint act"],
  // All parts have the isolation of the whole, which is the default.
  [/^set transaction /i, "select"],
];

function withinOne(statement: unknown): unknown {
  if (typeof statement === "string") return rewritten(statement);
  const isConfig = typeof statement === "object" && statement !== null && "text" in statement;
  return isConfig ? { ...statement, text: rewritten(String(statement.text)) } : statement;
}

function rewritten(sql: string): string {
  return withinOneTransaction.find(([whole]) => whole.test(sql.trim()))?.[1] ?? sql;
}
