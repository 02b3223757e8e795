import { database } from "#lib/db/client.ts";

/** A process that runs jobs: in the site's own, or in one of their own. */
export type Worker = { id: string; kind: "in-process" | "separate"; startedAt: Date };

/** What stopped so long ago says nothing more to anybody. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;

/** Says that this worker is alive. One that ends leaves its last beat, which grows old. */
export async function beat({ id, kind, startedAt }: Worker, now: Date): Promise<void> {
  await database().workerHeartbeat.upsert({
    where: { id },
    create: { id, kind, startedAt, beatAt: now },
    update: { beatAt: now },
  });
  await database().workerHeartbeat.deleteMany({
    where: { beatAt: { lt: new Date(now.getTime() - FORGOTTEN_AFTER_MS) } },
  });
}
