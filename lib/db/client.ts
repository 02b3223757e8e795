import { PrismaPg } from "@prisma/adapter-pg";
import { Client, type ClientConfig, Pool } from "pg";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { databaseStanding } from "./away.ts";
import { PrismaClient } from "./generated/client.ts";

/** Ten connections for each copy: PostgreSQL allows a hundred, and statements here are short. */
const POOL_MAX = 10;

/** A server that hangs says nothing of its own limit of ten seconds. */
const ANSWER_WITHIN_MS = 12_000;

type Connections = { pool: Pool; prisma: PrismaClient };

// The development server loads this module again at each change; the connections must survive it.
const kept = globalThis as typeof globalThis & {
  databaseConnections?: Connections;
  openClients?: Set<Client>;
};
kept.openClients ??= new Set();
const { openClients } = kept;

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

/** A connection that can be cut from outside, also while it is being made. */
class KnownClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    openClients.add(this);
    this.once("end", () => openClients.delete(this));
  }
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

/**
 * While the database takes connections and says nothing, nobody begins to wait for it, and who waits
 * on a connection is told at once that it is gone: pages answer with what they kept, or 503.
 */
function refuseWhileSilent(pool: Pool): void {
  const connectNow = pool.connect.bind(pool);
  const connect = (callback?: Parameters<typeof connectNow>[0]) => {
    if (databaseStanding() !== "silent") return callback ? connectNow(callback) : connectNow();
    const silent = Object.assign(new Error("The database says nothing."), { code: "08000" });
    return callback
      ? process.nextTick(callback, silent, undefined, () => {})
      : Promise.reject(silent);
  };
  pool.connect = connect as typeof pool.connect;
}

/** Cuts every connection of the pool: what is asked on them fails now, and not at its time-out. */
export function cutConnections(): void {
  for (const client of openClients) client.connection.stream.destroy();
}
