import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";
import { Prisma } from "../generated/client.ts";

/**
 * SQL, true of a row of the table registration all of whose slots ended before an instant: by the
 * latest date ever announced, so that a typing error brings nothing nearer.
 */
export function announcedBefore(instant: Date): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM registration_slot
    JOIN slot ON slot.id = registration_slot.slot_id
    WHERE registration_slot.registration_id = registration.id
      AND slot.latest_ends_at >= ${instant}::timestamptz)`;
}

/** The same, and no date of it changed lately: there is time to see a wrong date and to mend it. */
export function dueBefore(instant: Date, now: Date): Prisma.Sql {
  const settled = periodBefore(now, territory.retention.afterChangeOfDate);
  return Prisma.sql`${announcedBefore(instant)} AND NOT EXISTS (SELECT FROM registration_slot
    JOIN slot ON slot.id = registration_slot.slot_id
    WHERE registration_slot.registration_id = registration.id
      AND slot.dates_changed_at > ${settled}::timestamptz)`;
}
