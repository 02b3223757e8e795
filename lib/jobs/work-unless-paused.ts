import type { PgBoss } from "pg-boss";
import { log } from "#lib/log.ts";
import { findSendingPause } from "#lib/queries/deployment/sending-pause.ts";
import { earlierVersionsQueue, emailQueue, scheduledQueues } from "./queues.ts";
import type { Stop } from "./refresh-listener.ts";

const LOOK_EVERY_MS = 5_000;

const queues = [emailQueue, earlierVersionsQueue, ...scheduledQueues.map(({ name }) => name)];

/**
 * Registers the workers while sending is not paused, and takes them off while it is: jobs then wait
 * untouched, with all their tries. It looks before the first one works, and every few seconds after.
 */
export async function workUnlessPaused(
  boss: PgBoss,
  register: (boss: PgBoss) => Promise<void>,
  lookEveryMs = LOOK_EVERY_MS,
): Promise<Stop> {
  let isWorking = false;
  const look = async () => {
    const mayWork = (await findSendingPause()) === null;
    if (mayWork === isWorking) return;
    // Before they are registered too: an earlier try may have ended half-way.
    await Promise.all(queues.map((name) => boss.offWork(name)));
    if (mayWork) await register(boss);
    isWorking = mayWork;
  };
  const lookAgain = async () => {
    const wasWorking = isWorking;
    await look();
    if (isWorking !== wasWorking) log.warn(isWorking ? "jobsGoOn" : "jobsPaused");
  };
  await look();
  if (!isWorking) log.warn("jobsPaused");
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    // While the database is away nobody works either; the next look follows.
    looking = looking.then(lookAgain).catch(() => {});
  }, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
