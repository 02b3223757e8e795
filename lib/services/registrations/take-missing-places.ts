import type { Transaction } from "#lib/db/transaction.ts";
import type { Places } from "#lib/domain/places/capacity.ts";
import { limitWhenGranted } from "#lib/domain/places/derogation.ts";
import { note } from "../history/note.ts";
import type { LockedSlot } from "../places/lock-slots.ts";
import { movePlaces } from "../places/move-places.ts";

/** A slot on which a class asked for more than it holds. */
export type Missing = { slotId: string; held: Places; asked: Places };

/** Whose request is granted, and by whom. */
export type Granting = { registrationId: string; eventId: string; actorId: string | undefined };

/**
 * Gives a class whose dérogation is granted what it asked for, in the caller's transaction, which
 * holds the locks: the limits grow by what is missing, with the reason in the history, so that
 * `booked` never passes `capacity`.
 */
export async function takeMissingPlaces(
  transaction: Transaction,
  slots: Map<string, LockedSlot>,
  missing: readonly Missing[],
  { registrationId, eventId, actorId }: Granting,
  now: Date,
): Promise<void> {
  for (const { slotId, held, asked } of missing) {
    const slot = slots.get(slotId);
    if (!slot) throw new Error("a dérogation is asked for on a slot that is not locked");
    const more = { people: asked.people - held.people, classes: asked.classes - held.classes };
    const { waiting } = slot;
    const capacity = limitWhenGranted(slot.capacity, slot.booked, more.people, waiting);
    const classCapacity = limitWhenGranted(
      slot.classCapacity,
      slot.bookedClasses,
      more.classes,
      waiting,
    );
    await transaction.slot.update({
      where: { id: slotId },
      data: { capacity, classCapacity, version: { increment: 1 } },
    });
    await note(
      transaction,
      {
        actorKind: "STAFF",
        actorId,
        action: "capacityRaised",
        registrationId,
        eventId,
        slotId,
        changes: {
          values: {
            capacity: [slot.capacity, capacity],
            classCapacity: [slot.classCapacity, classCapacity],
          },
          reason: "derogation",
        },
      },
      now,
    );
    Object.assign(slot, { capacity, classCapacity });
    await movePlaces(transaction, slots, [{ slotId, places: more, waiting: 0 }]);
    await transaction.registrationSlot.update({
      where: { registrationId_slotId: { registrationId, slotId } },
      data: asked,
    });
  }
}
