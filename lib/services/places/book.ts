import { randomUUID } from "node:crypto";
import { Prisma } from "#lib/db/generated/client.ts";
import { queryPreparedAlone } from "#lib/db/prepared.ts";
import type { Places } from "#lib/domain/places/capacity.ts";
import { derogationPercent } from "#lib/domain/places/derogation.ts";
import type { Answer } from "#lib/domain/registration/questions.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import { queueJobsOf } from "#lib/email/outbox.ts";
import type { Identity } from "../registrations/register/identity-key.ts";
import type { NewRegistration } from "../registrations/register/new-registration.ts";
import {
  type Obstacle,
  type ObstacleRow,
  obstacleFound,
  obstacleOf,
  obstacleSteps,
} from "./obstacle.ts";

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
 * Books all the slots or none, in ONE statement: it locks the slots in the order of their ids, takes
 * the places or joins the waiting list, and writes the registration, its e-mail with its queue job,
 * its history and the notice to the cached pages. Nothing slow happens while the locks are held.
 *
 * A newcomer never takes a place while somebody waits. A dérogation is asked for where a few places
 * are missing and nobody waits; a request that the lead must answer has a limit. The counters of the
 * slot's own row decide, because PostgreSQL reads a locked row again after it waited for it, and no
 * other row (the registration that one has already is locked too: it may have ended meanwhile).
 * They are written back from what was read under the lock, the capacity too: PostgreSQL tries the
 * constraints on the row as the statement first saw it, and a place freed meanwhile would look oversold.
 * Two posts of one registrant go one after the other: on two slots of one hour, the second must see
 * the first.
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

function bookingStatement(booking: Booking, now: Date): Prisma.Sql {
  const { registration, statusWhenBooked, answers = [] } = booking;
  const { identityKey, phoneKey } = booking.identity;
  const slotIds = booking.slots.map((slot) => slot.slotId);
  const asked = { ...registration, slotIds, identity: booking.identity };
  const people = booking.slots.map((slot) => slot.places.people);
  const classes = booking.slots.map((slot) => slot.places.classes);
  return Prisma.sql`
    WITH wanted AS (
      SELECT * FROM unnest(${slotIds}::uuid[], ${people}::int[], ${classes}::int[])
        AS wanted (slot_id, people, classes)
    ),
    ${obstacleSteps(asked)},
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
      SELECT bool_and(taking) AND count(*) = ${slotIds.length}::int AS taking,
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
    ),
    counted AS (
      UPDATE slot SET
        booked = locked.booked + CASE WHEN outcome.status = 'WAITLISTED' THEN 0 ELSE locked.held_people END,
        booked_classes = locked.booked_classes
          + CASE WHEN outcome.status = 'WAITLISTED' THEN 0 ELSE locked.held_classes END,
        capacity = locked.capacity,
        class_capacity = locked.class_capacity,
        waiting = locked.waiting + CASE WHEN outcome.status = 'WAITLISTED' THEN 1 ELSE 0 END
      FROM locked, outcome
      WHERE slot.id = locked.id AND outcome.status IS NOT NULL
    ),
    registered AS (
      INSERT INTO registration (${columns(registration)}, status, waitlisted_at,
        asks_derogation, pending_expires_at, created_at, updated_at)
      SELECT ${values(registration)}, outcome.status::"RegistrationStatus",
        CASE WHEN outcome.status = 'WAITLISTED' THEN ${now}::timestamptz END,
        outcome.status = 'PENDING' AND outcome.is_derogation,
        CASE WHEN outcome.status = 'PENDING' THEN outcome.pending_end END,
        ${now}::timestamptz, ${now}::timestamptz
      FROM outcome WHERE outcome.status IS NOT NULL
      RETURNING id, status, email, head_email
    ),
    placed AS (
      INSERT INTO registration_slot (registration_id, slot_id, people, classes, identity_key, phone_key)
      SELECT registered.id, locked.id,
        CASE WHEN status = 'WAITLISTED' THEN locked.people ELSE locked.held_people END,
        CASE WHEN status = 'WAITLISTED' THEN locked.classes ELSE locked.held_classes END,
        ${identityKey}, ${phoneKey}
      FROM registered, locked
    ),
    ${answers.length > 0 ? answered(answers) : Prisma.empty}
    mailed AS (
      INSERT INTO email_message (id, kind, registration_id, recipient, dedupe_key, created_at)
      SELECT chosen.id, chosen.kind::"EmailKind", registered.id, chosen.recipient,
        chosen.kind || ':' || registered.id || ':1', ${now}::timestamptz
      FROM registered, LATERAL (VALUES
        (${randomUUID()}::uuid, 'REGISTRATION_' || status::text, email),
        (${randomUUID()}::uuid, 'HEAD_OF_SCHOOL_COPY', head_email)
      ) AS chosen (id, kind, recipient)
      WHERE chosen.recipient IS NOT NULL
      RETURNING id, kind
    ),
    queued AS (${queueJobsOf(Prisma.sql`mailed`)}),
    noted AS (
      INSERT INTO history_entry (id, at, actor_kind, action, registration_id, event_id, changes)
      SELECT ${randomUUID()}::uuid, ${now}::timestamptz, 'REGISTRANT', 'registered', id,
        ${registration.eventId}::uuid, jsonb_build_object('status', status::text, 'slots', ${slotIds.length}::int,
        'people', ${sum(people)}::int)
      FROM registered
    )
    SELECT status::text, NULL AS "firstId", NULL AS "where",
      pg_notify('public_change', ${registration.eventId})::text FROM registered
    UNION ALL SELECT NULL, "firstId", "where", NULL FROM (${obstacleFound}) AS obstacle`;
}

/** One more step of the statement; an event without questions does not pay for it. */
function answered(answers: readonly Answer[]): Prisma.Sql {
  return Prisma.sql`answered AS (
      INSERT INTO answer (registration_id, question_id, "values")
      SELECT registered.id, (one ->> 'questionId')::uuid,
        ARRAY(SELECT jsonb_array_elements_text(one -> 'values'))
      FROM registered, jsonb_array_elements(${JSON.stringify(answers)}::jsonb) AS one
    ),`;
}

function columns(registration: NewRegistration): Prisma.Sql {
  return Prisma.raw(
    Object.keys(registration)
      .map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
      .join(", "),
  );
}

/** Values in the order of the columns. Only lists and JSON need a type beside them. */
function values(registration: NewRegistration): Prisma.Sql {
  return Prisma.join(
    Object.entries(registration).map(([name, value]) => {
      const type = columnTypes[name];
      return type ? Prisma.sql`${value}::${Prisma.raw(type)}` : Prisma.sql`${value}`;
    }),
  );
}

const columnTypes: Readonly<Record<string, string>> = {
  id: "uuid",
  eventId: "uuid",
  schoolId: "uuid",
  secondChoiceSlotId: "uuid",
  kind: '"RegistrationKind"',
  source: '"RegistrationSource"',
  transport: '"Transport"',
  ageBand: '"AgeBand"',
  levels: '"SchoolLevel"[]',
  needs: "jsonb",
  pupilCount: "int",
  adultCount: "int",
  companionCount: "int",
  headAgreed: "boolean",
  parentAddress: "boolean",
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
