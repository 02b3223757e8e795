import type { Transaction } from "#lib/db/transaction.ts";
import type { Changes } from "#lib/domain/changes.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import { isAlive } from "#lib/domain/registration-status.ts";
import type { Told } from "#lib/domain/told.ts";
import { registrationStatuses } from "#lib/domain/types.ts";
import { emailAbout, enqueueEmails } from "#lib/email/outbox.ts";

/** What changed of a slot, and who changed it. */
export type SlotChange = { slotId: string; actor: Actor; changes: Changes };

/**
 * Tells everybody registered on a slot that its hour or its place changed, and notes in the history
 * of each who moved it.
 */
export async function tellOfChange(
  transaction: Transaction,
  { slotId, actor, changes }: SlotChange,
  now: Date,
): Promise<Told> {
  const registered = await transaction.registration.findMany({
    where: {
      slots: { some: { slotId } },
      status: { in: registrationStatuses.filter(isAlive) },
      duplicateOfId: null,
    },
    select: { id: true, email: true, version: true, eventId: true },
  });
  await transaction.registration.updateMany({
    where: { id: { in: registered.map(({ id }) => id) } },
    data: { version: { increment: 1 }, updatedAt: now },
  });
  await transaction.historyEntry.createMany({
    data: registered.map(({ id, eventId }) => ({
      at: now,
      actorKind: "STAFF",
      actorId: actor.userId,
      action: "moved",
      registrationId: id,
      eventId,
      slotId,
      changes,
    })),
  });
  const emails = registered.map((one) => ({
    ...emailAbout(one, "REGISTRATION_CHANGED"),
    data: { isByTeam: true } as const,
  }));
  return enqueueEmails(transaction, emails, now);
}
