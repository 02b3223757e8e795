import type { Transaction } from "#lib/db/transaction.ts";
import type { SlotCount } from "#lib/domain/places/capacity.ts";

export type LockedSlot = SlotCount & {
  id: string;
  startsAt: Date;
  endsAt: Date;
  closesAt: Date;
  status: string;
  waiting: number;
};

/**
 * Locks all slots of an event in the order of their ids and reads them as they are then. Every path
 * that frees or gives places holds these locks first: no two of them wait for each other.
 */
export async function lockSlots(
  transaction: Transaction,
  eventId: string,
): Promise<Map<string, LockedSlot>> {
  const rows = await transaction.$queryRaw<LockedSlot[]>`
    SELECT id, starts_at AS "startsAt", ends_at AS "endsAt", closes_at AS "closesAt", status::text, capacity,
      class_capacity AS "classCapacity", booked, booked_classes AS "bookedClasses", waiting
    FROM slot WHERE event_id = ${eventId}::uuid ORDER BY id FOR NO KEY UPDATE`;
  return new Map(rows.map((row) => [row.id, row]));
}
