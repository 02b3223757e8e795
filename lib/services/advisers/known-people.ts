import type { Transaction } from "#lib/db/transaction.ts";

/** Somebody of a list who is registered already. */
export type KnownPerson = { registrationId: string; prescriberId: string | null };

/**
 * Who of these is registered on the slot already, or holds places of the event at the same hour: the
 * rule of the statement that books. The caller holds the locks of the slots.
 */
export async function listKnownPeople(
  transaction: Transaction,
  slotId: string,
  identityKeys: readonly string[],
): Promise<Map<string, KnownPerson>> {
  const rows = await transaction.$queryRaw<(KnownPerson & { identityKey: string })[]>`
    SELECT held.identity_key AS "identityKey", held.registration_id AS "registrationId",
      registration.prescriber_id AS "prescriberId"
    FROM slot AS asked
    JOIN slot AS other ON other.event_id = asked.event_id
      AND other.starts_at < asked.ends_at AND asked.starts_at < other.ends_at
    JOIN registration_slot AS held ON held.slot_id = other.id
    JOIN registration ON registration.id = held.registration_id
    WHERE asked.id = ${slotId}::uuid AND held.identity_key = ANY(${[...identityKeys]}::text[])
      AND (other.id = asked.id OR registration.status IN ('PENDING', 'CONFIRMED', 'OFFERED'))`;
  return new Map(rows.map(({ identityKey, ...known }) => [identityKey, known]));
}
