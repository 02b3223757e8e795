import { Prisma } from "#lib/db/generated/client.ts";
import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";

/**
 * SQL of the professional addresses (teachers, advisers) of whom nothing was seen since an instant,
 * as (email, last_active_at): no registration made, no slot held, nobody registered for others. A
 * teacher who came back is not among them, were it alone and for fun. Slots count by the latest date
 * announced, and an address whose date changed lately is left in peace.
 */
export function dormantAddresses(since: Date, now: Date): Prisma.Sql {
  const settled = periodBefore(now, territory.retention.afterChangeOfDate);
  return Prisma.sql`
    SELECT email, max(active_at) AS last_active_at FROM (
      SELECT email, kind <> 'INDIVIDUAL' AS is_professional,
        greatest(registration.created_at, slot.latest_ends_at) AS active_at,
        slot.dates_changed_at AS changed_at
      FROM registration
      JOIN registration_slot ON registration_slot.registration_id = registration.id
      JOIN slot ON slot.id = registration_slot.slot_id
      WHERE email IS NOT NULL
      UNION ALL
      SELECT email, true, last_used_at, NULL FROM prescriber
    ) activity
    GROUP BY email
    HAVING bool_or(is_professional) AND max(active_at) < ${since}::timestamptz
      AND coalesce(max(changed_at) <= ${settled}::timestamptz, true)`;
}
