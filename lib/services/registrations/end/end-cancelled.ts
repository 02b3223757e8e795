import { database } from "#lib/db/client.ts";
import { type Batched, inBatches } from "#lib/db/in-batches.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { LeftUndone } from "#lib/domain/attendance/left-undone.ts";
import { statusesBefore } from "#lib/domain/registration/registration-status.ts";
import { limits } from "#lib/limits.ts";
import { announceChange } from "#lib/services/events/announce-change.ts";
import { lockSlots } from "#lib/services/places/lock-slots.ts";
import { promote } from "#lib/services/waitlist/promote.ts";
import { endedWith, endRegistrationsOfSlots, type SlotsEnding } from "./end-registrations.ts";

type CancelledSlot = { id: string; eventId: string; cancelReason: string | null };

/**
 * Ends what cancelled slots still hold, and tells each person once: the act that cancelled them ends
 * the first ones only. Some in a transaction, until none is left: killed, the next run goes on.
 * @returns how many were ended
 * @throws LeftUndone where some failed, once all the others are ended
 */
export async function endCancelled(
  now: Date,
  atOnce: number = limits.endedAtOnce,
): Promise<number> {
  const total = { done: 0, failed: 0 };
  let after: string | undefined;
  for (;;) {
    const slot = await findCancelledSlot(after);
    if (!slot) break;
    const { done, failed } = await endAllOf(slot, atOnce, now);
    total.done += done;
    total.failed += failed;
    after = slot.id;
  }
  if (total.failed > 0) throw new LeftUndone(total);
  return total.done;
}

/** The next cancelled slot on which somebody still counts. */
function findCancelledSlot(after: string | undefined): Promise<CancelledSlot | null> {
  const alive = { status: { in: statusesBefore("CANCELLED", "staff") } };
  return database().slot.findFirst({
    where: {
      status: "CANCELLED",
      registrations: { some: { registration: alive } },
      ...(after ? { id: { gt: after } } : {}),
    },
    orderBy: { id: "asc" },
    select: { id: true, eventId: true, cancelReason: true },
  });
}

async function endAllOf(slot: CancelledSlot, atOnce: number, now: Date): Promise<Batched> {
  const { id: slotId, eventId } = slot;
  const ending = await endingOf(slot);
  return inBatches({
    what: "registrationOfCancelledSlot",
    atOnce,
    list: async (after, count) => {
      const rows = await database().registration.findMany({
        where: { ...endedWith(eventId, [slotId]), id: { gt: after } },
        orderBy: { id: "asc" },
        take: count,
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },
    act: (transaction, ids) => endSome(transaction, { eventId, slotId }, ending, ids, now),
  });
}

async function endSome(
  transaction: Transaction,
  { eventId, slotId }: { eventId: string; slotId: string },
  ending: SlotsEnding,
  ids: readonly string[],
  now: Date,
): Promise<number> {
  const slots = await lockSlots(transaction, eventId);
  const { ended } = await endRegistrationsOfSlots(
    transaction,
    slots,
    eventId,
    [slotId],
    ending,
    now,
    ids,
  );
  await promote(transaction, eventId, slots, now);
  await announceChange(transaction, eventId);
  return ended;
}

/** The act that cancelled the slot, or its event, says by whom. */
async function endingOf({ id, eventId, cancelReason }: CancelledSlot): Promise<SlotsEnding> {
  const act = await database().historyEntry.findFirst({
    where: {
      eventId,
      OR: [{ action: "slotCancelled", slotId: id }, { action: "eventCancelled" }],
    },
    orderBy: { at: "desc" },
    select: { actorId: true },
  });
  return { actorId: act?.actorId ?? null, reason: cancelReason ?? "" };
}
