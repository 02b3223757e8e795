import type { Transaction } from "#lib/db/transaction.ts";
import type { Places } from "#lib/domain/places/capacity.ts";
import type { LockedSlot } from "./lock-slots.ts";

/** A change of a slot's counters: positive takes, negative frees. */
export type Move = { slotId: string; places: Places; waiting: number };

/**
 * Applies moves to locked slots, in the database and in the given map, which stays true for the rest
 * of the transaction. The database's own constraints refuse what would oversell.
 */
export async function movePlaces(
  transaction: Transaction,
  slots: Map<string, LockedSlot>,
  moves: readonly Move[],
): Promise<void> {
  for (const { slotId, places, waiting } of summed(moves)) {
    const slot = slots.get(slotId);
    if (!slot) throw new Error("places moved on a slot that is not locked");
    await transaction.slot.update({
      where: { id: slotId },
      data: {
        booked: { increment: places.people },
        bookedClasses: { increment: places.classes },
        waiting: { increment: waiting },
      },
    });
    slot.booked += places.people;
    slot.bookedClasses += places.classes;
    slot.waiting += waiting;
  }
}

/** One move a slot, so that each row is written once. */
function summed(moves: readonly Move[]): Move[] {
  const bySlot = new Map<string, Move>();
  for (const move of moves) {
    const sum = bySlot.get(move.slotId);
    bySlot.set(move.slotId, {
      slotId: move.slotId,
      places: {
        people: (sum?.places.people ?? 0) + move.places.people,
        classes: (sum?.places.classes ?? 0) + move.places.classes,
      },
      waiting: (sum?.waiting ?? 0) + move.waiting,
    });
  }
  return [...bySlot.values()];
}
