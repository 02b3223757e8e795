import { fingerprintOf } from "#lib/auth/secret-fingerprint.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { lockDeployment } from "./lock-deployment.ts";

/**
 * Takes a secret that the database does not know, at somebody's wish: the links and codes that the
 * former one signed open nothing any more.
 */
export function acceptSecret(authSecret: string): Promise<void> {
  return inTransaction(async (transaction) => {
    const { id } = await lockDeployment(transaction);
    const secretFingerprint = fingerprintOf(authSecret);
    await transaction.deployment.update({ where: { id }, data: { secretFingerprint } });
  });
}
