import type { Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import { freedByEnding, statusesBefore } from "#lib/domain/registration-status.ts";
import type { Told } from "#lib/domain/told.ts";
import { copyToHead, emailAbout, enqueueEmails } from "#lib/email/outbox.ts";
import type { LockedSlot } from "../places/lock-slots.ts";
import { movePlaces } from "../places/move-places.ts";

/** Who cancels the slots, and what those who are registered will read. */
export type SlotsEnding = { actor: Actor; reason: string };

/**
 * Ends all registrations of cancelled slots, all at once: one by one, a forum of six hundred people
 * would outlast its transaction. The caller holds the locks of the event's slots, and promotes.
 * A registration that has several slots ends as a whole: it asked for all or none.
 * @returns how many were ended, and who is told
 */
export async function endRegistrationsOfSlots(
  transaction: Transaction,
  slots: Map<string, LockedSlot>,
  eventId: string,
  slotIds: readonly string[],
  ending: SlotsEnding,
  now: Date,
): Promise<{ ended: number; told: Told }> {
  const ended = await listEndable(transaction, eventId, slotIds);
  const ids = ended.map(({ id }) => id);
  await transaction.registration.updateMany({
    where: { id: { in: ids } },
    data: {
      status: "CANCELLED",
      cancelledAt: now,
      cancelledBy: "ORGANISER",
      cancelReason: ending.reason,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  await transaction.registrationSlot.updateMany({
    where: { registrationId: { in: ids } },
    data: { identityKey: null },
  });
  await transaction.waitlistOffer.updateMany({
    where: { registrationId: { in: ids }, answeredAt: null },
    data: { answeredAt: now, answer: "DECLINED" },
  });
  await movePlaces(transaction, slots, ended.flatMap(freedBy));
  const told = await enqueueEmails(transaction, ended.flatMap(emailsOf), now);
  await transaction.historyEntry.createMany({
    data: ended.map(({ id, status }) => ({
      at: now,
      actorKind: "STAFF",
      actorId: ending.actor.userId,
      action: "cancelled",
      registrationId: id,
      eventId,
      changes: { status: [status, "CANCELLED"] },
    })),
  });
  return { ended: ended.length, told };
}

type Endable = Awaited<ReturnType<typeof listEndable>>[number];

function listEndable(transaction: Transaction, eventId: string, slotIds: readonly string[]) {
  return transaction.registration.findMany({
    where: {
      eventId,
      status: { in: statusesBefore("CANCELLED", "staff") },
      slots: { some: { slotId: { in: [...slotIds] } } },
    },
    select: {
      id: true,
      status: true,
      email: true,
      headEmail: true,
      version: true,
      duplicateOfId: true,
      slots: { select: { slotId: true, people: true, classes: true } },
    },
  });
}

function freedBy({ status, duplicateOfId, slots }: Endable) {
  return freedByEnding(status, duplicateOfId !== null, slots);
}

/** A duplicate belongs to the same address as its first: one courriel is enough. */
function emailsOf(ended: Endable) {
  if (ended.duplicateOfId) return [];
  return [emailAbout(ended, "REGISTRATION_CANCELLED"), ...copyToHead(ended)];
}
