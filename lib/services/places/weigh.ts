import { Prisma } from "#lib/db/generated/client.ts";
import { derogationPercent } from "#lib/domain/places/derogation.ts";
import type { Booking } from "./booking.ts";

/**
 * Steps of a statement: `locked`, the slots as they are once nobody else may change them, and
 * `outcome`, the status that the registration gets, null where a slot takes none.
 *
 * The slots are locked in the order of their ids, so that two bookings never wait for each other. The
 * counters of the slot's own row decide, because PostgreSQL reads a locked row again after it waited
 * for it, and no other row. A newcomer never takes a place while somebody waits. A dérogation is asked
 * for where a few places are missing and nobody waits; a request that the lead must answer has a limit.
 */
export function weighSteps(booking: Booking, now: Date): Prisma.Sql {
  const { registration, statusWhenBooked } = booking;
  const slotIds = booking.slots.map((slot) => slot.slotId);
  const people = booking.slots.map((slot) => slot.places.people);
  const classes = booking.slots.map((slot) => slot.places.classes);
  return Prisma.sql`wanted AS (
      SELECT * FROM unnest(${slotIds}::uuid[], ${people}::int[], ${classes}::int[])
        AS wanted (slot_id, people, classes)
    ),
    locked AS (
      SELECT slot.id, wanted.people, wanted.classes,
        slot.booked, slot.booked_classes, slot.capacity, slot.class_capacity, slot.waiting,
        slot.closes_at, event.pending_days,
        least(wanted.people, slot.capacity - slot.booked) AS held_people,
        least(wanted.classes, slot.class_capacity - slot.booked_classes) AS held_classes,
        slot.waiting = 0
          AND coalesce(slot.booked + wanted.people
            <= slot.capacity + slot.capacity * ${derogationPercent}::int / 100, true) AS nearly_fits,
        slot.status = 'SCHEDULED' AND event.status IN ('PUBLISHED', 'UNLISTED')
          AND coalesce(slot.opens_at <= ${now}::timestamptz, true) AND ${now}::timestamptz < slot.closes_at AS taking,
        slot.waiting = 0
          AND coalesce(slot.booked + wanted.people <= slot.capacity, true)
          AND coalesce(slot.booked_classes + wanted.classes <= slot.class_capacity, true) AS fits,
        event.waitlist_open
      FROM slot
      JOIN wanted ON wanted.slot_id = slot.id
      JOIN event ON event.id = slot.event_id
      WHERE slot.id = ANY(${slotIds}::uuid[]) AND event.id = ${registration.eventId}::uuid
      ORDER BY slot.id
      FOR NO KEY UPDATE OF slot
    ),
    weighed AS (
      SELECT bool_and(taking) AND count(*) = ${booking.slots.length}::int AS taking,
        bool_and(fits) AND NOT ${booking.isOverPupilMax}::boolean AS fits,
        ${booking.asksDerogation}::boolean AND bool_and(nearly_fits) AS nearly_fits,
        bool_and(waitlist_open) AND ${booking.mayWait}::boolean AS may_wait,
        least(${now}::timestamptz + make_interval(hours => 24 * min(pending_days)), min(closes_at)) AS pending_end
      FROM locked
    ),
    outcome AS (
      SELECT pending_end, NOT fits AS is_derogation, CASE
        WHEN NOT taking OR EXISTS (SELECT FROM first) OR EXISTS (SELECT FROM crowd) THEN NULL
        WHEN fits THEN ${statusWhenBooked}
        WHEN nearly_fits THEN 'PENDING'
        WHEN may_wait THEN 'WAITLISTED'
      END AS status
      FROM weighed
    )`;
}
