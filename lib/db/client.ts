import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { PrismaClient } from "./generated/client.ts";
import { KnownClient, refuseWhileSilent } from "./silence.ts";

/** Ten connections for each copy: PostgreSQL allows a hundred, and statements here are short. */
const POOL_MAX = 10;

/** A server that hangs says nothing of its own limit of ten seconds. */
const ANSWER_WITHIN_MS = 12_000;

type Connections = { pool: Pool; prisma: PrismaClient };

// The development server loads this module again at each change; the connections must survive it.
const kept = globalThis as typeof globalThis & {
  databaseConnections?: Connections;
};

/** The one Prisma client of this process, connected at its first query. */
export function database(): PrismaClient {
  return connections().prisma;
}

/** The pool under the Prisma client, for the job queue and for statements of our own. */
export function databasePool(): Pool {
  return connections().pool;
}

/** Ends the connections, so that a script or a test can finish. */
export async function closeDatabase(): Promise<void> {
  const open = kept.databaseConnections;
  kept.databaseConnections = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}

/** Lets `act`, and all that it calls in this process, work on other connections than its own. */
export async function withConnections<Result>(
  pool: Pool,
  act: () => Promise<Result>,
): Promise<Result> {
  const own = kept.databaseConnections;
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  kept.databaseConnections = { pool, prisma };
  try {
    return await act();
  } finally {
    kept.databaseConnections = own;
    await prisma.$disconnect();
  }
}

function connections(): Connections {
  kept.databaseConnections ??= connect();
  return kept.databaseConnections;
}

function connect(): Connections {
  const pool = new Pool({
    Client: KnownClient,
    connectionString: env().databaseUrl,
    max: POOL_MAX,
    // As long as a transaction waits for its connection: at an opening hundreds ask in the same second.
    connectionTimeoutMillis: 15_000,
    // A slot's row is hot at an opening: who waits longer is told so in a sentence.
    lock_timeout: 3_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    query_timeout: ANSWER_WITHIN_MS,
  });
  refuseWhileSilent(pool);
  // Without a listener, an idle connection cut by the server would end the process.
  pool.on("error", (error) => log.warn("databaseConnectionLost", {}, error));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}
