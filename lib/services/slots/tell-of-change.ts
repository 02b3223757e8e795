import type { Transaction } from "#lib/db/transaction.ts";
import { isAlive } from "#lib/domain/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";
import { emailAbout, enqueueEmails } from "#lib/email/outbox.ts";

/** Writes to everybody registered on a slot that its hour or its place changed. */
export async function tellOfChange(
  transaction: Transaction,
  slotId: string,
  now: Date,
): Promise<void> {
  const registered = await transaction.registration.findMany({
    where: {
      slots: { some: { slotId } },
      status: { in: registrationStatuses.filter(isAlive) },
      duplicateOfId: null,
    },
    select: { id: true, email: true, version: true },
  });
  await transaction.registration.updateMany({
    where: { id: { in: registered.map(({ id }) => id) } },
    data: { version: { increment: 1 }, updatedAt: now },
  });
  const emails = registered
    .flatMap((one) => emailAbout(one, "REGISTRATION_CHANGED"))
    .map((email) => ({ ...email, data: { isByTeam: true } as const }));
  await enqueueEmails(transaction, emails, now);
}
