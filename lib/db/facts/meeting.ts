import { Prisma } from "#lib/db/generated/client.ts";

type IdentityIn = Record<"identityKey" | "phoneKey", string | null | Prisma.Sql>;

/** Slots that are asked for together, as SQL: their ids, and how many they are. */
export type AskedSlots = { slotIds: Prisma.Sql; count: Prisma.Sql };

export function askedSlots(slotIds: readonly string[]): AskedSlots {
  return {
    slotIds: Prisma.sql`${[...slotIds]}::uuid[]`,
    count: Prisma.sql`${slotIds.length}::int`,
  };
}

/**
 * Steps of a statement: `met`, each slot of the event that the same registrant has, and in what it
 * meets what is asked for: the same slot, the same hour, or more slots than one may have.
 * @param asked and `identity` values, or columns of a list in whose rows this is asked
 */
export function meetingSteps(eventId: string, asked: AskedSlots, identity: IdentityIn): Prisma.Sql {
  const { slotIds, count } = asked;
  return Prisma.sql`known AS (
      SELECT held.registration_id, held.slot_id, slot.starts_at, slot.ends_at,
        registration.status IN ('PENDING', 'CONFIRMED', 'OFFERED') AS has_places
      FROM registration_slot AS held
      JOIN slot ON slot.id = held.slot_id AND slot.event_id = ${eventId}::uuid
      JOIN registration ON registration.id = held.registration_id
      WHERE ${isSameRegistrant(identity)}
    ),
    met AS MATERIALIZED (
      SELECT *, CASE
        WHEN slot_id = ANY(${slotIds}) THEN 'slot'
        WHEN NOT has_places THEN NULL
        WHEN EXISTS (SELECT FROM slot AS asked WHERE asked.id = ANY(${slotIds})
          AND known.starts_at < asked.ends_at AND asked.starts_at < known.ends_at) THEN 'hour'
        WHEN (SELECT count(*) FROM known WHERE has_places) + ${count}
          > (SELECT slots_per_registration_max FROM event WHERE id = ${eventId}::uuid) THEN 'event'
      END AS met_where
      FROM known
    )`;
}

/** Whether a row of registration_slot is the same registrant's; the phone of an ended one says nothing. */
export function isSameRegistrant({ identityKey, phoneKey }: IdentityIn): Prisma.Sql {
  return Prisma.sql`(held.identity_key = ${identityKey}
    OR held.phone_key = ${phoneKey} AND held.identity_key IS NOT NULL)`;
}

/**
 * Of these registrations, which wait, those whose registrant has a place of the event at the same hour
 * already, or as many slots as one may have: no place of the list is theirs meanwhile.
 */
export async function listHoldingElsewhere(
  client: Pick<Prisma.TransactionClient, "$queryRaw">,
  eventId: string,
  registrationIds: readonly string[],
): Promise<string[]> {
  const asked = {
    slotIds: Prisma.sql`waiter.slot_ids`,
    count: Prisma.sql`cardinality(waiter.slot_ids)`,
  };
  const identity = {
    identityKey: Prisma.sql`waiter.identity_key`,
    phoneKey: Prisma.sql`waiter.phone_key`,
  };
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT waiter.id::text FROM (
      SELECT registration_id AS id, min(identity_key) AS identity_key, min(phone_key) AS phone_key,
        array_agg(slot_id) AS slot_ids
      FROM registration_slot WHERE registration_id = ANY(${[...registrationIds]}::uuid[])
      GROUP BY registration_id
    ) AS waiter
    WHERE EXISTS (
      WITH ${meetingSteps(eventId, asked, identity)}
      SELECT FROM met WHERE has_places AND met_where IS NOT NULL
    )`;
  return rows.map(({ id }) => id);
}
