import { Client, type ClientConfig, type Pool } from "pg";
import { databaseStanding } from "./away.ts";

// Next bundles the start of the server and the pages apart; the process is what they share.
const kept = globalThis as typeof globalThis & { databaseClients?: Set<Client> };
kept.databaseClients ??= new Set();
const open = kept.databaseClients;

/** A connection that can be cut from outside, also while it is being made. */
export class KnownClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    open.add(this);
    this.once("end", () => open.delete(this));
  }
}

/**
 * While the database takes connections and says nothing, nobody begins to wait for it, and who waits
 * on a connection is told at once that it is gone: pages answer with what they kept, or 503.
 */
export function refuseWhileSilent(pool: Pool): void {
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
  for (const client of open) client.connection.stream.destroy();
}
