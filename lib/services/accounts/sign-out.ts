import { registrantTokenHash } from "#lib/auth/registrant-session.ts";
import { isSessionToken } from "#lib/auth/session-cookie.ts";
import { database } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { note } from "../history/note.ts";

/** Ends one session; one that is over already is no fault. */
export async function signOut(sessionToken: string, now: Date): Promise<void> {
  if (!isSessionToken(sessionToken)) return;
  await inTransaction(async (transaction) => {
    const session = await transaction.session.findUnique({ where: { sessionToken } });
    const { count } = await transaction.session.deleteMany({ where: { sessionToken } });
    if (!session || count === 0) return;
    const { userId } = session;
    await note(transaction, { action: "signedOut", actorId: userId, actorKind: "STAFF" }, now);
  });
}

/** Ends one session of « Mes inscriptions »; one that is over already is no fault. */
export async function signOutRegistrant(sessionToken: string): Promise<void> {
  const tokenHash = registrantTokenHash(sessionToken);
  await database().registrantSession.deleteMany({ where: { tokenHash } });
}
