import { Prisma } from "#lib/db/generated/client.ts";
import { lockOf } from "#lib/db/prepared.ts";
import type { Transaction } from "#lib/db/transaction.ts";

/** Somebody of a list who is registered already. */
export type KnownPerson = { registrationId: string; prescriberId: string | null };

/**
 * Lets none of these register by themselves meanwhile. Before the locks of the slots, in one order for
 * all: a booking takes them in this order too.
 */
export async function lockPeople(
  transaction: Transaction,
  identityKeys: readonly string[],
): Promise<void> {
  await transaction.$queryRaw`
    SELECT pg_advisory_xact_lock(${lockOf(Prisma.sql`identity_key`)})::text
    FROM unnest(${[...identityKeys].sort()}::text[]) AS identity_key`;
}

/**
 * Who of these is registered on the slot already, or holds places of the event at the same hour, or on
 * as many slots as one may have: the rule of the statement that books. The caller holds the locks of
 * the slots.
 */
export async function listKnownPeople(
  transaction: Transaction,
  slotId: string,
  identityKeys: readonly string[],
): Promise<Map<string, KnownPerson>> {
  const rows = await transaction.$queryRaw<(KnownPerson & { identityKey: string })[]>`
    WITH known AS (
      SELECT held.identity_key, held.registration_id, registration.prescriber_id,
        other.id = asked.id AS is_there,
        other.starts_at < asked.ends_at AND asked.starts_at < other.ends_at AS is_same_hour,
        registration.status IN ('PENDING', 'CONFIRMED', 'OFFERED') AS has_places,
        event.slots_per_registration_max AS max
      FROM slot AS asked
      JOIN event ON event.id = asked.event_id
      JOIN slot AS other ON other.event_id = event.id
      JOIN registration_slot AS held ON held.slot_id = other.id
      JOIN registration ON registration.id = held.registration_id
      WHERE asked.id = ${slotId}::uuid AND held.identity_key = ANY(${[...identityKeys]}::text[])
    ),
    counted AS (
      SELECT *, count(*) FILTER (WHERE has_places) OVER (PARTITION BY identity_key) AS held_slots
      FROM known
    )
    SELECT identity_key AS "identityKey", registration_id AS "registrationId",
      prescriber_id AS "prescriberId"
    FROM counted
    WHERE is_there OR has_places AND (is_same_hour OR held_slots >= max)
    ORDER BY is_there`;
  return new Map(rows.map(({ identityKey, ...known }) => [identityKey, known]));
}
