import { createHash } from "node:crypto";
import type { QueryResultRow } from "pg";
import { databasePool } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

/**
 * Runs a statement that each connection parses and plans once. Prisma has PostgreSQL plan every
 * statement anew, which costs the long ones of the booking more than their execution. Only for a
 * statement whose text hardly varies: each text stays in the memory of each connection.
 */
export async function queryPrepared<Row extends QueryResultRow>(
  statement: Prisma.Sql,
): Promise<Row[]> {
  const { text, values } = statement;
  const name = createHash("sha1").update(text).digest("base64url");
  const { rows } = await databasePool().query<Row>({ name, text, values });
  return rows;
}
