import type { Registrant } from "#lib/auth/registrant-session.ts";
import { database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { statusesBefore } from "#lib/domain/registration/registration-status.ts";
import { note } from "../history/note.ts";
import { cancelOwn } from "../registrations/end/cancel.ts";
import { eraseRegistrations } from "./erase-registrations.ts";

/** What the team reads of a place that came back this way. */
const erasedReason = "Données effacées à la demande de la personne";

/** Registrations that lost their names, and those that keep them because their event is under way. */
export type ErasedOnRequest = { erased: number; kept: number };

/**
 * Erases all that is kept about an address, at the wish of whoever proved it. What is still to come
 * is cancelled first, each registration in its own transaction as by its own link, so that its places
 * go on to those who wait. What is under way keeps its name until it ends: the desk needs it. Done
 * again after a fault, it goes on where it stopped.
 */
export async function eraseOnRequest({ email }: Registrant, now: Date): Promise<ErasedOnRequest> {
  const alive = { in: statusesBefore("CANCELLED", "registrant") };
  const toCancel = await readAll((chunk) =>
    database().registration.findMany({
      where: { email, status: alive, slots: { every: { slot: { startsAt: { gt: now } } } } },
      orderBy: { id: "asc" },
      ...chunk,
      select: { id: true, kind: true },
    }),
  );
  for (const registration of toCancel) {
    await inTransaction((transaction) => cancelOwn(transaction, registration, erasedReason, now));
  }
  return inTransaction(async (transaction) => {
    const underWay = await transaction.registration.findMany({
      where: { email, status: alive, slots: { some: { slot: { endsAt: { gt: now } } } } },
      select: { id: true },
    });
    const kept = underWay.map(({ id }) => id);
    const { ids: erased } = await eraseRegistrations(
      transaction,
      Prisma.sql`email = ${email} AND id <> ALL(${kept}::uuid[])`,
    );
    await note(
      transaction,
      erased.map((registrationId) => ({
        actorKind: "REGISTRANT",
        action: "erased",
        registrationId,
      })),
      now,
    );
    await forgetAddress(transaction, email);
    return { erased: erased.length, kept: kept.length };
  });
}

/** What is kept of an address beside its registrations; its sessions end with it. */
async function forgetAddress(transaction: Transaction, email: string): Promise<void> {
  await transaction.adviser.deleteMany({ where: { email } });
  await transaction.emailMessage.deleteMany({
    where: { recipient: email, registrationId: null, kind: { not: "SIGN_IN_CODE" } },
  });
  await transaction.codeRequest.deleteMany({ where: { kind: "REGISTRANT_CODE", address: email } });
  await transaction.registrantSession.deleteMany({ where: { email } });
}
