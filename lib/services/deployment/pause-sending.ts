import { inTransaction } from "#lib/db/transaction.ts";
import { lockDeployment } from "./lock-deployment.ts";

/**
 * Stops the workers of every copy, over restarts too: no mail leaves, no offer ends, nothing is erased.
 * @returns since when they stand still
 */
export function pauseSending(now: Date): Promise<Date> {
  return inTransaction(async (transaction) => {
    const { id, sendingPausedAt } = await lockDeployment(transaction);
    if (sendingPausedAt) return sendingPausedAt;
    const data = { sendingPausedAt: now, sendingPausedBy: "command" };
    await transaction.deployment.update({ where: { id }, data });
    return now;
  });
}
