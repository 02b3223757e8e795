import type { Registrant } from "#lib/auth/registrant-session.ts";
import { database } from "#lib/db/client.ts";
import type { AdviserCommand } from "#lib/schemas/adviser.ts";

/** Keeps who registers others, under the address that they proved. Said again, it is corrected. */
export async function saveAdviser(
  { email }: Registrant,
  adviser: AdviserCommand,
  now: Date,
): Promise<void> {
  await database().adviser.upsert({
    where: { email },
    create: { email, ...adviser, createdAt: now, lastUsedAt: now },
    update: { ...adviser, lastUsedAt: now },
  });
}
