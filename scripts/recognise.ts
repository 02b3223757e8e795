import { env } from "#lib/env.ts";
import { recogniseDeployment } from "#lib/services/deployment/recognise.ts";
import { now } from "#lib/time/clock.ts";
import { isoWithOffset } from "#lib/time/paris.ts";
import { CannotStart } from "./steps.ts";

const UNKNOWN_SECRET =
  "AUTH_SECRET is not the secret that this database knows: the links and codes in people's mailboxes " +
  "would open nothing. Give the secret that it was used with; to change it, give that one in " +
  "AUTH_SECRET_PREVIOUS beside the new one. Where it is lost: npm run secret -- --accept";

/**
 * Looks whether this site and its database belong together, and says so where nothing is sent.
 * @throws CannotStart where neither secret is the one that the database knows
 */
export async function recogniseOrRefuse(): Promise<void> {
  const recognised = await recogniseDeployment(env(), now());
  if (!recognised.ok) throw new CannotStart(UNKNOWN_SECRET);
  const { sendingPausedAt, isRestored } = recognised;
  if (!sendingPausedAt) return;
  const why = isRestored ? "This database was restored or copied. " : "";
  console.log(
    `\n  ${why}Sending is paused since ${isoWithOffset(sendingPausedAt)}:\n` +
      "  no mail leaves, no offer ends, nothing is erased.\n" +
      "  See what would be: npm run restored. Go on: npm run restored -- --go\n",
  );
}
