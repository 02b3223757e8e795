import { Client } from "pg";
import {
  type DatabaseStanding,
  databaseStanding,
  isDatabaseKnownAway,
  noteDatabase,
} from "#lib/db/away.ts";
import { cutConnections } from "#lib/db/silence.ts";
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
/** Longer than any pause of a busy machine; what is asked meanwhile waits as long. */
const SILENT_AFTER_MS = 5_000;
/** A timer may fire a little early; the words must be those of after the change. */
const AFTER_CHANGE_MS = 20;

/** Stops what was started. */
export type Stop = () => Promise<void>;

/**
 * Keeps the cached pages of this copy of the application true: it refreshes them when any copy
 * announces a change, and at the instants at which the clock changes their words.
 * @param silentAfterMs after how long without an answer the database counts as away
 */
export function startRefreshListener(silentAfterMs = SILENT_AFTER_MS): Stop {
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
  const stopListening = listen(refresh.request, silentAfterMs);
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
function listen(onChange: () => void, silentAfterMs: number): Stop {
  let isStopped = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const note = (standing: DatabaseStanding, error?: unknown) => {
    if (noteDatabase(standing)) log.warn("databaseAway", {}, error);
    if (standing === "silent") cutConnections();
  };
  const connect = async () => {
    const limits = { connectionTimeoutMillis: silentAfterMs, query_timeout: silentAfterMs };
    const connectionString = env().databaseUrl;
    const connection = new Client({ connectionString, keepAlive: true, ...limits });
    client = connection;
    connection.on("error", () => {});
    connection.on("notification", onChange);
    connection.once("end", () => {
      clearTimeout(timer);
      if (isStopped) return;
      if (databaseStanding() !== "silent") note("away");
      timer = setTimeout(connect, RECONNECT_AFTER_MS);
    });
    // A server that hangs keeps its connections open: only a question shows that it is gone, and this
    // one changes nothing where it is asked again.
    const ask = async () => {
      await connection.query(`listen ${publicChangeChannel}`);
      if (!isStopped) timer = setTimeout(() => ask().catch(giveUp), silentAfterMs);
    };
    const giveUp = async (error: unknown) => {
      if (!isStopped) note(isSilence(error) ? "silent" : "away", error);
      await connection.end().catch(() => {});
    };
    try {
      await connection.connect();
      await ask();
      if (noteDatabase("answers")) log.info("databaseBack");
      onChange();
    } catch (error) {
      await giveUp(error);
    }
  };

  void connect();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}

/** The driver says its own time-outs by their words alone. */
function isSilence(error: unknown): boolean {
  return error instanceof Error && /timeout expired|Query read timeout/.test(error.message);
}
