import { Client } from "pg";
import { isDatabaseKnownAway, noteDatabaseAway } from "#lib/db/away.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { findNextPublicChange } from "#lib/queries/agenda/next-change.ts";
import { publicChangeChannel } from "#lib/services/events/announce-change.ts";
import { now } from "#lib/time/clock.ts";
import { coalesce } from "./coalesce.ts";
import { postRefresh } from "./post-refresh.ts";

/**
 * Refreshing at each booking would undo the cache under a rush; two seconds are promised. The clock's
 * own changes do not wait for it: an opening is awaited to the second.
 */
const REFRESH_INTERVAL_MS = 1_000;
const RECONNECT_AFTER_MS = 1_000;
/** A timer may fire a little early; the words must be those of after the change. */
const AFTER_CHANGE_MS = 20;

/** Stops what was started. */
export type Stop = () => Promise<void>;

/**
 * Keeps the cached pages of this copy of the application true: it refreshes them when any copy
 * announces a change, and at the instants at which the clock changes their words.
 */
export function startRefreshListener(): Stop {
  let clockTimer: NodeJS.Timeout | undefined;
  const run = async () => {
    // Asked from before the refresh: what opens meanwhile is not in the pages yet.
    const moment = now();
    // Asked first: while the database does not answer, pages that are old are better than none.
    const next = await findNextPublicChange(moment);
    await postRefresh("changed");
    clearTimeout(clockTimer);
    const wait = next.getTime() - now().getTime() + AFTER_CHANGE_MS;
    clockTimer = setTimeout(refresh.requestNow, Math.max(0, wait));
  };
  const refresh = coalesce(() => run().catch(explain), REFRESH_INTERVAL_MS);
  const stopListening = listen(refresh.request);
  return async () => {
    await stopListening();
    await refresh.stop();
    clearTimeout(clockTimer);
  };
}

/** What failed is asked for again. While the server starts, it listens to nobody: that is no fault. */
function explain(error: unknown): never {
  const cause = error instanceof Error ? error.cause : undefined;
  const isStarting = cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED";
  if (!isStarting && !isDatabaseKnownAway()) log.warn("refreshFailed", {}, error);
  throw error;
}

/** Listens until stopped, over lost connections too; what was missed meanwhile counts as a change. */
function listen(onChange: () => void): Stop {
  let isStopped = false;
  let client: Client | undefined;
  let reconnection: NodeJS.Timeout | undefined;

  const connect = async () => {
    const connection = new Client({ connectionString: env().databaseUrl, keepAlive: true });
    client = connection;
    connection.on("error", () => {});
    connection.on("notification", onChange);
    connection.once("end", () => {
      if (!isStopped && noteDatabaseAway(true)) log.warn("databaseAway");
      if (!isStopped) reconnection = setTimeout(connect, RECONNECT_AFTER_MS);
    });
    try {
      await connection.connect();
      await connection.query(`listen ${publicChangeChannel}`);
      if (noteDatabaseAway(false)) log.info("databaseBack");
      onChange();
    } catch (error) {
      if (noteDatabaseAway(true)) log.warn("databaseAway", {}, error);
      await connection.end().catch(() => {});
    }
  };

  void connect();
  return async () => {
    isStopped = true;
    clearTimeout(reconnection);
    await client?.end().catch(() => {});
  };
}
