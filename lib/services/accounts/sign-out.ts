import { registrantTokenHash } from "#lib/auth/registrant-session.ts";
import { database } from "#lib/db/client.ts";

/** Ends one session; one that is over already is no fault. */
export async function signOut(sessionToken: string): Promise<void> {
  await database().session.deleteMany({ where: { sessionToken } });
}

/** Ends one session of « Mes inscriptions »; one that is over already is no fault. */
export async function signOutRegistrant(sessionToken: string): Promise<void> {
  const tokenHash = registrantTokenHash(sessionToken);
  await database().registrantSession.deleteMany({ where: { tokenHash } });
}
