import { Prisma } from "#lib/db/generated/client.ts";

/**
 * SQL of the professional addresses (teachers, advisers) of whom nothing was seen since an instant,
 * as (email, last_active_at): no registration made, no slot held, nobody registered for others. A
 * teacher who came back is not among them, were it alone and for fun.
 */
export function dormantAddresses(since: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT email, max(active_at) AS last_active_at FROM (
      SELECT email, kind <> 'INDIVIDUAL' AS is_professional,
        greatest(registration.created_at, slot.ends_at) AS active_at
      FROM registration
      JOIN registration_slot ON registration_slot.registration_id = registration.id
      JOIN slot ON slot.id = registration_slot.slot_id
      WHERE email IS NOT NULL
      UNION ALL
      SELECT email, true, last_used_at FROM prescriber
    ) activity
    GROUP BY email
    HAVING bool_or(is_professional) AND max(active_at) < ${since}::timestamptz`;
}
