import type { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { nobodyTold, type Told } from "#lib/domain/email/told.ts";
import { freedByEnding, statusesBefore } from "#lib/domain/registration/registration-status.ts";
import { copyToHead, emailAbout } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";
import { changeStatus, type StatusChange } from "#lib/services/lifecycle/change-status.ts";
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
  await movePlaces(transaction, slots, ended.flatMap(freedBy));
  const changes = ended.map((one) => changeOf(one, ending));
  const told = await changeStatus(transaction, changes, now);
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
      eventId: true,
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

function changeOf(ended: Endable, { actorId, reason }: SlotsEnding): StatusChange {
  return {
    registration: ended,
    to: "CANCELLED",
    by: "staff",
    columns: { cancelledBy: "ORGANISER", cancelReason: reason },
    note: {
      actorKind: actorId ? "STAFF" : "SYSTEM",
      actorId,
      action: "cancelled",
      changes: { status: [ended.status, "CANCELLED"] },
    },
    emails: [emailAbout(ended, "REGISTRATION_CANCELLED"), ...copyToHead(ended)],
  };
}
