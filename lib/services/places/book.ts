import { Prisma } from "#lib/db/generated/client.ts";
import { queryPreparedAlone } from "#lib/db/prepared.ts";
import type { Places } from "#lib/domain/places/capacity.ts";
import type { Answer } from "#lib/domain/registration/questions.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import type { Identity } from "../registrations/register/identity-key.ts";
import type { NewRegistration } from "../registrations/register/new-registration.ts";
import {
  type Obstacle,
  type ObstacleRow,
  obstacleFound,
  obstacleOf,
  obstacleSteps,
} from "./obstacle.ts";
import { weighSteps } from "./weigh.ts";
import { writeSteps } from "./write-booking.ts";

export type Booking = {
  registration: NewRegistration;
  slots: readonly { slotId: string; places: Places }[];
  /**
   * The same again on a slot is not booked; nor, while the first holds its places, on one of the same
   * hour, or on more slots of the event than one may have.
   */
  identity: Identity;
  /** False where it would rather be refused than wait: then all its slots are free, or nothing is booked. */
  mayWait: boolean;
  /** Status of a registration that gets its places: PENDING where the lead must validate. */
  statusWhenBooked: "CONFIRMED" | "PENDING";
  /** A class that would rather ask for a dérogation than wait: it holds what is left meanwhile. */
  asksDerogation: boolean;
  /** More pupils than the event allows: a dérogation is asked for even where the places are free. */
  isOverPupilMax: boolean;
  /** To the event's own questions, where the form asked any. */
  answers?: readonly Answer[];
};

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
