import type { Transaction } from "#lib/db/transaction.ts";
import { isAlive } from "#lib/domain/registration-status.ts";
import type { Told } from "#lib/domain/told.ts";
import { registrationStatuses } from "#lib/domain/types.ts";
import { emailAbout, enqueueEmails } from "#lib/email/outbox.ts";

/** Tells everybody registered on a slot that its hour or its place changed. */
export async function tellOfChange(
  transaction: Transaction,
  slotId: string,
  now: Date,
): Promise<Told> {
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
  const emails = registered.map((one) => ({
    ...emailAbout(one, "REGISTRATION_CHANGED"),
    data: { isByTeam: true } as const,
  }));
  return enqueueEmails(transaction, emails, now);
}
