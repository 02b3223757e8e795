import { fingerprintOf } from "#lib/auth/secret-fingerprint.ts";
import { readDatabaseIdentity } from "#lib/db/database-identity.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Result } from "#lib/domain/result.ts";
import { decideStart } from "#lib/domain/running/deployment.ts";
import { lockDeployment } from "./lock-deployment.ts";

/** The secrets of the site that starts. */
export type Secrets = { authSecret: string; authSecretPrevious?: string | undefined };

/** `sendingPausedAt`: since when nothing is sent; `isRestored`: it was found by this start. */
export type Recognised = Result<
  { sendingPausedAt: Date | null; isRestored: boolean },
  { kind: "secretUnknown" }
>;

/**
 * Compares the site that starts with what its database remembers. The first start is remembered; a
 * secret that is being changed is remembered by its new fingerprint; rows that came back in another
 * place stop all sending until somebody has looked.
 */
export async function recogniseDeployment(secrets: Secrets, now: Date): Promise<Recognised> {
  const databaseIdentity = await readDatabaseIdentity();
  const { authSecret, authSecretPrevious } = secrets;
  const fingerprint = fingerprintOf(authSecret);
  const previousFingerprint = authSecretPrevious ? fingerprintOf(authSecretPrevious) : null;
  return inTransaction(async (transaction): Promise<Recognised> => {
    const remembered = await lockDeployment(transaction);
    const starting = { fingerprint, previousFingerprint, databaseIdentity };
    const decision = decideStart(remembered, starting);
    if (decision.kind === "secretUnknown") return { ok: false, refusal: decision };
    const { isRestored } = decision;
    const pause =
      isRestored && !remembered.sendingPausedAt
        ? { sendingPausedAt: now, sendingPausedBy: "restore" }
        : {};
    const { sendingPausedAt } = await transaction.deployment.update({
      where: { id: remembered.id },
      data: { secretFingerprint: fingerprint, databaseIdentity, ...pause },
    });
    return { ok: true, sendingPausedAt, isRestored };
  });
}
