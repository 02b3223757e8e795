import { database } from "#lib/db/client.ts";

/** Ends one session; one that is over already is no fault. */
export async function signOut(sessionToken: string): Promise<void> {
  await database().session.deleteMany({ where: { sessionToken } });
}
