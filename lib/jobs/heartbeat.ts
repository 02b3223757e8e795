import { randomUUID } from "node:crypto";
import { errorCodeOf } from "#lib/db/errors.ts";
import { log } from "#lib/log.ts";
import { beat, type Worker } from "#lib/services/jobs/beat.ts";
import { now } from "#lib/time/clock.ts";

/** Four beats fit in the two minutes after which a worker is taken for dead. */
const BEAT_MS = 30_000;

/** Says of this process twice a minute that it runs the jobs, until stopped. */
export function startHeartbeat(kind: Worker["kind"]): () => void {
  const worker = { id: randomUUID(), kind, startedAt: now() };
  const say = () => {
    beat(worker, now()).catch((error) => log.warn("heartbeatFailed", { code: errorCodeOf(error) }));
  };
  say();
  const timer = setInterval(say, BEAT_MS);
  return () => clearInterval(timer);
}
