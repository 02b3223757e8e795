import { slotsHeldWithEvent } from "#lib/db/facts/slots-held-with-event.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { nobodyTold, type Told } from "#lib/domain/email/told.ts";
import { changesBetween } from "#lib/domain/event/changes.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** An event that is held elsewhere from now on. */
type EventMove = { eventId: string; actor: Actor; from: string; to: string };

/**
 * Takes the slots to come that were held where their event was to its new place, and tells who is
 * registered there. A slot that has a place of its own keeps it.
 */
export async function moveSlotsWithEvent(
  transaction: Transaction,
  { eventId, actor, from, to }: EventMove,
  now: Date,
): Promise<Told> {
  if (from === to) return nobodyTold;
  const slots = await transaction.slot.findMany({
    where: slotsHeldWithEvent(eventId, from, now),
    select: { id: true },
  });
  const slotIds = slots.map(({ id }) => id);
  await transaction.slot.updateMany({
    where: { id: { in: slotIds } },
    data: { venueId: to, sequence: { increment: 1 }, version: { increment: 1 } },
  });
  const changes = changesBetween({ venueId: from }, { venueId: to });
  return tellOfChange(transaction, { slotIds, actor, changes }, now);
}
