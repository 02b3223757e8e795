import { databasePool } from "./client.ts";

const insufficientPrivilege = "42501";

/**
 * The server, the database and the table `deployment` by the numbers that PostgreSQL gave them. They
 * change where rows come back from a dump or in a copy of the database, and stay over restarts,
 * vacuums and a fail-over. A copy of the server's files keeps them.
 */
export async function readDatabaseIdentity(): Promise<string> {
  const { rows } = await databasePool().query<{ numbers: string }>(
    `select concat_ws('/', (select oid from pg_database where datname = current_database()),
       'deployment'::regclass::oid) as numbers`,
  );
  return `${await readServerNumber()}/${rows[0]?.numbers}`;
}

/** Some hosts keep it for themselves: the two other numbers then stand alone. */
async function readServerNumber(): Promise<string> {
  try {
    const { rows } = await databasePool().query<{ number: string }>(
      "select system_identifier::text as number from pg_control_system()",
    );
    return rows[0]?.number ?? "";
  } catch (error) {
    const isKept =
      error instanceof Error && "code" in error && error.code === insufficientPrivilege;
    if (isKept) return "";
    throw error;
  }
}
