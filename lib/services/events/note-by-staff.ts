import type { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";

type Note = {
  action: string;
  eventId?: string;
  slotId?: string;
  registrationId?: string;
  changes?: Prisma.InputJsonObject;
};

/** Writes in the history what a member of staff did to an event, to one of its slots or registrations, or to the calendar. */
export async function noteByStaff(
  transaction: Transaction,
  actor: Actor,
  note: Note,
  now: Date,
): Promise<void> {
  await transaction.historyEntry.create({
    data: { ...note, at: now, actorKind: "STAFF", actorId: actor.userId },
  });
}
