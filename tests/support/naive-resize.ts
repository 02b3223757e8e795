import type { Transaction } from "#lib/db/transaction.ts";
import { database } from "./database.ts";

/** The control of the resizing: it reads what is left, then writes, and nothing is locked between. */
export function growNaively(registrationId: string, slotId: string, more: number): Promise<void> {
  return database().$transaction(async (transaction: Transaction) => {
    const slot = await transaction.slot.findUniqueOrThrow({ where: { id: slotId } });
    if (slot.capacity !== null && slot.booked + more > slot.capacity) return;
    await transaction.registrationSlot.update({
      where: { registrationId_slotId: { registrationId, slotId } },
      data: { people: { increment: more } },
    });
    await transaction.$executeRaw`
      UPDATE slot SET booked = booked + ${more}::int WHERE id = ${slotId}::uuid`;
  });
}
