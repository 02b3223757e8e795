import { Prisma } from "#lib/db/generated/client.ts";
import { queryPrepared } from "#lib/db/prepared.ts";
import type { KnownWhere } from "#lib/domain/registration/refusal.ts";
import type { RegistrationKind } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import type { Identity } from "../registrations/register/identity-key.ts";

/** Why nothing is booked, whatever is free: the same registrant, or too many who share one address. */
export type Obstacle =
  | { kind: "known"; registrationId: string; where: KnownWhere }
  | { kind: "crowded" };

/** Who asks, and for what. */
export type Asking = {
  eventId: string;
  slotIds: readonly string[];
  kind: RegistrationKind;
  email: string | null;
  phone: string | null;
  identity: Identity;
};

type IdentityIn = Record<"identityKey" | "phoneKey", string | null | Prisma.Sql>;

export type ObstacleRow = { firstId: string | null; where: KnownWhere | null };

/**
 * What stands in the way of who asks, to say it rather than that no place is left; null where nothing
 * does. Whoever books decides it again, under its lock.
 */
export async function findObstacle(asking: Asking): Promise<Obstacle | null> {
  const statement = Prisma.sql`WITH ${obstacleSteps(asking)} ${obstacleFound}`;
  const [row] = await queryPrepared<ObstacleRow>(statement);
  return row ? obstacleOf(row) : null;
}

/** The obstacle that a row of {@link obstacleFound} tells. */
export function obstacleOf({ firstId, where }: ObstacleRow): Obstacle {
  return firstId && where ? { kind: "known", registrationId: firstId, where } : { kind: "crowded" };
}

/**
 * Steps of a statement: `first`, the registration that the same registrant has already (locked, for it
 * may be ending), and `crowd`, the slots where as many share the address or the phone as may.
 */
export function obstacleSteps({ eventId, slotIds, ...asking }: Asking): Prisma.Sql {
  const { kind, email, phone, identity } = asking;
  return Prisma.sql`${meetingSteps({ eventId, slotIds }, identity)},
    first AS (
      SELECT held.registration_id, met.met_where
      FROM registration_slot AS held
      JOIN met ON met.registration_id = held.registration_id AND met.slot_id = held.slot_id
      WHERE met.met_where IS NOT NULL AND ${isTheSame(identity)}
      ORDER BY array_position(ARRAY['slot', 'hour', 'event'], met.met_where)
      LIMIT 1
      FOR KEY SHARE OF held
    ),
    crowd AS (
      SELECT held.slot_id
      FROM registration AS other
      JOIN registration_slot AS held ON held.registration_id = other.id
      WHERE (other.email = ${email} OR other.phone = ${phone})
        AND ${kind === "INDIVIDUAL"}::boolean AND other.kind = 'INDIVIDUAL'
        AND other.status IN ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
        AND held.slot_id = ANY(${[...slotIds]}::uuid[])
      GROUP BY held.slot_id
      HAVING greatest(count(*) FILTER (WHERE other.email = ${email}),
        count(*) FILTER (WHERE other.phone = ${phone})) >= ${limits.registrationsPerContact}::int
    )`;
}

/**
 * Steps of a statement: `met`, each slot of the event that the same registrant has, and in what it
 * meets what is asked for: the same slot, the same hour, or more slots than one may have.
 * @param identity values, or columns of a list in whose rows this is asked
 */
export function meetingSteps(
  { eventId, slotIds }: Pick<Asking, "eventId" | "slotIds">,
  identity: IdentityIn,
): Prisma.Sql {
  return Prisma.sql`known AS (
      SELECT held.registration_id, held.slot_id, slot.starts_at, slot.ends_at,
        registration.status IN ('PENDING', 'CONFIRMED', 'OFFERED') AS has_places
      FROM registration_slot AS held
      JOIN slot ON slot.id = held.slot_id AND slot.event_id = ${eventId}::uuid
      JOIN registration ON registration.id = held.registration_id
      WHERE ${isTheSame(identity)}
    ),
    met AS MATERIALIZED (
      SELECT *, CASE
        WHEN slot_id = ANY(${[...slotIds]}::uuid[]) THEN 'slot'
        WHEN NOT has_places THEN NULL
        WHEN EXISTS (SELECT FROM slot AS asked WHERE asked.id = ANY(${[...slotIds]}::uuid[])
          AND known.starts_at < asked.ends_at AND asked.starts_at < known.ends_at) THEN 'hour'
        WHEN (SELECT count(*) FROM known WHERE has_places) + ${slotIds.length}::int
          > (SELECT slots_per_registration_max FROM event WHERE id = ${eventId}::uuid) THEN 'event'
      END AS met_where
      FROM known
    )`;
}

/** One row where one of these steps found something: the registration that exists first. */
export const obstacleFound = Prisma.sql`
  SELECT registration_id::text AS "firstId", met_where AS "where" FROM first
  UNION ALL (SELECT NULL, NULL FROM crowd WHERE NOT EXISTS (SELECT FROM first) LIMIT 1)`;

/** Whether a row of registration_slot is the same registrant's; the phone of an ended one says nothing. */
function isTheSame({ identityKey, phoneKey }: IdentityIn): Prisma.Sql {
  return Prisma.sql`(held.identity_key = ${identityKey}
    OR held.phone_key = ${phoneKey} AND held.identity_key IS NOT NULL)`;
}
