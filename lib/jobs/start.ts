import { closeTransport } from "#lib/email/transport.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { renewIdentities } from "#lib/services/registrations/renew-identities.ts";
import { startBoss } from "./boss.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { type Stop, startRefreshListener } from "./refresh-listener.ts";
import { registerWorkers } from "./work.ts";
import { workUnlessPaused } from "./work-unless-paused.ts";

/** A mail under way ends within this; what does not is tried again by another worker. */
const STOP_WITHIN_MS = 5_000;
const RENEW_AGAIN_MS = 5_000;

/** What runs beside the pages of this copy: the listener of changes, and the jobs unless a worker has them. */
export async function startServer(): Promise<void> {
  await renewOnceReachable();
  const stops = [startRefreshListener()];
  if (env().worker === "in-process") stops.push(await startWorker("in-process"));
  stopBeforeExit(async () => {
    await Promise.all(stops.map((stop) => stop()));
  });
}

/**
 * Before anybody posts, who was registered by an earlier version is known by name too. While the
 * database is away nobody posts, and the site starts all the same: its other pages say so.
 */
async function renewOnceReachable(): Promise<void> {
  try {
    await renewIdentities();
  } catch (error) {
    log.warn("identitiesNotRenewed", {}, error);
    setTimeout(renewOnceReachable, RENEW_AGAIN_MS).unref();
  }
}

/** Starts the workers of the job queue in this process. */
export async function startWorker(kind: "in-process" | "separate"): Promise<Stop> {
  const boss = await startBoss();
  const stopWatching = await workUnlessPaused(boss, registerWorkers);
  const stopHeartbeat = startHeartbeat(kind);
  return async () => {
    stopHeartbeat();
    await stopWatching();
    await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS });
    closeTransport();
  };
}

/**
 * Next ends the process at these signals as soon as its requests are answered, and knows nothing of
 * a mail under way. So its own listeners are called only once `stop` is done.
 */
function stopBeforeExit(stop: Stop): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    const others = process.listeners(signal);
    process.removeAllListeners(signal);
    process.once(signal, () => {
      void stop().finally(() => {
        for (const other of others) other(signal);
      });
    });
  }
}
