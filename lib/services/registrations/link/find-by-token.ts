import { opens, publicIdOf } from "#lib/auth/personal-link.ts";
import type { Transaction } from "#lib/db/transaction.ts";

/** The registration that a personal link opens; null for a wrong, old or cut one. */
export async function findByToken(transaction: Transaction, token: string) {
  const publicId = publicIdOf(token);
  if (!publicId) return null;
  const registration = await transaction.registration.findUnique({
    where: { publicId },
    select: { id: true, eventId: true, kind: true, publicId: true, linkVersion: true },
  });
  return registration && opens(token, registration) ? registration : null;
}
