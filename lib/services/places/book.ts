import { Prisma } from "#lib/db/generated/client.ts";
import { queryPreparedAlone } from "#lib/db/prepared.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import type { Booking } from "./booking.ts";
import {
  type Obstacle,
  type ObstacleRow,
  obstacleFound,
  obstacleOf,
  obstacleSteps,
} from "./obstacle.ts";
import { weighSteps } from "./weigh.ts";
import { writeSteps } from "./write-booking.ts";

type Row = ObstacleRow & { status: RegistrationStatus | null };

/**
 * Books all the slots or none, in ONE statement (decision 0002). Nothing slow happens while its locks
 * are held. Two posts of one registrant go one after the other: on two slots of one hour, the second
 * must see the first.
 * @returns the status obtained, null where a slot takes no registration (closed, cancelled, full), or
 *   what stands in the way
 */
export async function bookPlaces(
  booking: Booking,
  now: Date,
): Promise<RegistrationStatus | Obstacle | null> {
  const { lockNames } = booking.identity;
  const [row] = await queryPreparedAlone<Row>(lockNames, bookingStatement(booking, now));
  if (!row) return null;
  return row.status ?? obstacleOf(row);
}

/**
 * Three sentences: who is registered already is told so; what is free is weighed under the locks of
 * the slots; what came of it is written. The cached pages are told at the end.
 */
function bookingStatement(booking: Booking, now: Date): Prisma.Sql {
  const { registration, identity, slots } = booking;
  const asking = { ...registration, identity, slotIds: slots.map((slot) => slot.slotId) };
  return Prisma.sql`WITH
    ${obstacleSteps(asking)},
    ${weighSteps(booking, now)},
    ${writeSteps(booking, now)}
    SELECT status::text, NULL AS "firstId", NULL AS "where",
      pg_notify('public_change', ${registration.eventId})::text FROM registered
    UNION ALL SELECT NULL, "firstId", "where", NULL FROM (${obstacleFound}) AS obstacle`;
}
