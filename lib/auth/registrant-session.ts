import { createHash } from "node:crypto";
import { database } from "#lib/db/client.ts";

/** Who proved an address at « Mes inscriptions ». */
export type Registrant = { email: string };

/** What the database keeps of a registrant's session: its token has 256 random bits, a plain hash is enough. */
export function registrantTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** The registrant whose session this token opens at `now`; null where it is wrong or over. */
export async function findRegistrantByToken(token: string, now: Date): Promise<Registrant | null> {
  const session = await database().registrantSession.findUnique({
    where: { tokenHash: registrantTokenHash(token) },
    select: { email: true, expiresAt: true },
  });
  return session && session.expiresAt > now ? { email: session.email } : null;
}
