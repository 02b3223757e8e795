import { PgBoss } from "pg-boss";
import { isDatabaseAway } from "#lib/db/errors.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { parisZone } from "#lib/time/paris.ts";
import {
  earlierVersionsQueue,
  earlierVersionsQueueOptions,
  emailQueue,
  emailQueueOptions,
  scheduledPolicy,
  scheduledQueueOptions,
  scheduledQueues,
} from "./queues.ts";

const schema = "pgboss";

const AWAY_AGAIN_MS = 60_000;

/** Apart from the pool of the pages, so that a rush at an opening never starves the heartbeats. */
const POOL_MAX = 3;

/** A queue whose database is restarting waits 1, 2, 4 and 8 s before it gives up. */
const START_ATTEMPTS = 5;

/**
 * Creates pg-boss's schema, the queues and the schedules, or brings them up to date. Done again, it
 * changes nothing. It goes with the migrations: the workers refuse a schema of another version.
 */
export async function installQueues(databaseUrl: string): Promise<void> {
  const boss = connect({
    connectionString: databaseUrl,
    max: 1,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  try {
    await boss.createQueue(emailQueue, emailQueueOptions);
    await boss.updateQueue(emailQueue, emailQueueOptions);
    await boss.createQueue(earlierVersionsQueue, earlierVersionsQueueOptions);
    for (const { name, cron, retryLimit } of scheduledQueues) {
      const options = { ...scheduledQueueOptions, retryLimit };
      await boss.createQueue(name, { ...scheduledPolicy, ...options });
      // What an earlier version made has other settings.
      await boss.updateQueue(name, options);
      await boss.schedule(name, cron, null, { tz: parisZone });
    }
  } finally {
    await boss.stop({ graceful: true, timeout: 5_000 });
  }
}

/** The one connection of this process to the job queue, started. */
export async function startBoss(): Promise<PgBoss> {
  const boss = connect({ connectionString: env().databaseUrl, max: POOL_MAX, migrate: false });
  return boss.start({ attempts: START_ATTEMPTS });
}

/** While the database is away each queue asks again every second: one line a minute says it. */
export function atMostOnceAway(say: (error: Error) => void): (error: Error) => void {
  let silentUntil = 0;
  return (error) => {
    if (isDatabaseAway(error)) {
      if (performance.now() < silentUntil) return;
      silentUntil = performance.now() + AWAY_AGAIN_MS;
    }
    say(error);
  };
}

function connect(options: ConstructorParameters<typeof PgBoss>[0] & object): PgBoss {
  const boss = new PgBoss({ schema, ...options });
  // Without a listener, a lost connection would end the process; pg-boss connects again by itself.
  boss.on(
    "error",
    atMostOnceAway((error) => log.error("jobQueueError", error)),
  );
  boss.on("warning", ({ message }) => log.warn("jobQueueWarning", { text: message }));
  return boss;
}
