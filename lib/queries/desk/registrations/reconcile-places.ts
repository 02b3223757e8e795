import { database } from "#lib/db/client.ts";
import { holdsPlaces } from "#lib/domain/registration/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";

/** A slot whose counters do not say what its registrations say. */
export type SlotDifference = {
  slotId: string;
  booked: number;
  bookedByRegistrations: number;
  bookedClasses: number;
  classesByRegistrations: number;
  waiting: number;
  waitingByRegistrations: number;
};

const placeHolding = registrationStatuses.filter(holdsPlaces);

/**
 * Compares the counters of every slot with the sums of its registrations. A difference is a fault to
 * be shown, never mended in silence.
 * @returns the slots that differ; none where all is well
 */
export function reconcilePlaces(): Promise<SlotDifference[]> {
  return database().$queryRaw<SlotDifference[]>`
    WITH sums AS (
      SELECT slot.id,
        coalesce(sum(placed.people) FILTER (WHERE holds), 0)::int AS people,
        coalesce(sum(placed.classes) FILTER (WHERE holds), 0)::int AS classes,
        (count(*) FILTER (WHERE waits))::int AS waiting
      FROM slot
      LEFT JOIN registration_slot AS placed ON placed.slot_id = slot.id
      LEFT JOIN registration ON registration.id = placed.registration_id
      CROSS JOIN LATERAL (SELECT
        registration.status = ANY(${placeHolding}::"RegistrationStatus"[]) AS holds,
        registration.status = 'WAITLISTED' AND placed.people > 0 AS waits) AS fact
      GROUP BY slot.id
    )
    SELECT slot.id AS "slotId", booked, sums.people AS "bookedByRegistrations",
      booked_classes AS "bookedClasses", sums.classes AS "classesByRegistrations",
      slot.waiting, sums.waiting AS "waitingByRegistrations"
    FROM slot JOIN sums ON sums.id = slot.id
    WHERE (booked, booked_classes, slot.waiting) <> (sums.people, sums.classes, sums.waiting)
    ORDER BY slot.id`;
}
