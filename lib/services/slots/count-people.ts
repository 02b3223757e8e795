import type { Transaction } from "#lib/db/transaction.ts";
import { isAlive } from "#lib/domain/registration/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";

/** Registrations of slots: those that may still come, and all that ever were. */
export type PeopleOnSlots = { alive: number; ever: number };

/** Counts the registrations of slots; under their locks, nobody is added meanwhile. */
export async function countPeople(
  transaction: Transaction,
  slotIds: readonly string[],
): Promise<PeopleOnSlots> {
  const onSlots = { slots: { some: { slotId: { in: [...slotIds] } } } };
  const status = { in: registrationStatuses.filter(isAlive) };
  return {
    alive: await transaction.registration.count({ where: { ...onSlots, status } }),
    ever: await transaction.registration.count({ where: onSlots }),
  };
}
