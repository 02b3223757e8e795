import { database } from "#lib/db/client.ts";

/** Since when nothing is sent, after a restore; null while all goes its way. */
export async function findSendingPause(): Promise<Date | null> {
  const deployment = await database().deployment.findFirst({ select: { sendingPausedAt: true } });
  return deployment?.sendingPausedAt ?? null;
}
