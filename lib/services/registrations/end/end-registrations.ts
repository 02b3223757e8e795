import type { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { nobodyTold, type Told } from "#lib/domain/email/told.ts";
import { freedByEnding, statusesBefore } from "#lib/domain/registration/registration-status.ts";
import { copyToHead, emailAbout, enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";
import { note } from "#lib/services/history/note.ts";
import type { LockedSlot } from "#lib/services/places/lock-slots.ts";
import { movePlaces } from "#lib/services/places/move-places.ts";

/** Who cancels the slots, and what those who are registered will read. */
export type SlotsEnding = { actorId: string | null; reason: string };

/**
 * Ends the first registrations of cancelled slots, together: one by one, a forum of six hundred people
 * would outlast its transaction, and so would ten thousand together. `endCancelled` ends the others.
 * The caller holds the locks of the event's slots, and promotes.
 * A registration that has several slots ends as a whole: it asked for all or none.
 * @param among null for all of the slots
 * @returns how many were ended, and who is told
 */
export async function endRegistrationsOfSlots(
  transaction: Transaction,
  slots: Map<string, LockedSlot>,
  eventId: string,
  slotIds: readonly string[],
  ending: SlotsEnding,
  now: Date,
  among: readonly string[] | null = null,
): Promise<{ ended: number; told: Told }> {
  const ended = await listEndable(transaction, eventId, slotIds, among);
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
  await note(
    transaction,
    ended.map(({ id, status }) => ({
      actorKind: ending.actorId ? "STAFF" : "SYSTEM",
      actorId: ending.actorId,
      action: "cancelled",
      registrationId: id,
      eventId,
      changes: { status: [status, "CANCELLED"] },
    })),
    now,
  );
  return { ended: ended.length, told };
}

type Endable = Awaited<ReturnType<typeof listEndable>>[number];

/** The registrations that end with these slots. */
export function endedWith(eventId: string, slotIds: readonly string[]) {
  return {
    eventId,
    status: { in: statusesBefore("CANCELLED", "staff") },
    slots: { some: { slotId: { in: [...slotIds] } } },
  } satisfies Prisma.RegistrationWhereInput;
}

/** What `endCancelled` goes on with: how many registrations, and whom their ends will tell. */
export async function countStillToEnd(
  transaction: Transaction,
  eventId: string,
  slotIds: readonly string[],
): Promise<{ registrations: number; told: Told }> {
  const where = endedWith(eventId, slotIds);
  const registrations = await transaction.registration.count({ where });
  if (registrations === 0) return { registrations, told: nobodyTold };
  const count = (which: Prisma.RegistrationWhereInput) =>
    transaction.registration.count({ where: { AND: [where, which] } });
  const mailed = await count({ OR: [{ email: { not: null } }, { adviserId: { not: null } }] });
  const heads = await count({ headEmail: { not: null } });
  const calls = await count({ email: null, adviserId: null, phone: { not: null } });
  return { registrations, told: { emails: mailed + heads, calls } };
}

function listEndable(
  transaction: Transaction,
  eventId: string,
  slotIds: readonly string[],
  among: readonly string[] | null,
) {
  return transaction.registration.findMany({
    where: { ...endedWith(eventId, slotIds), ...(among ? { id: { in: [...among] } } : {}) },
    orderBy: { id: "asc" },
    take: limits.endedAtOnce,
    select: {
      id: true,
      status: true,
      email: true,
      headEmail: true,
      version: true,
      slots: { select: { slotId: true, people: true, classes: true } },
    },
  });
}

function freedBy({ status, slots }: Endable) {
  return freedByEnding(status, slots);
}

function emailsOf(ended: Endable) {
  return [emailAbout(ended, "REGISTRATION_CANCELLED"), ...copyToHead(ended)];
}
