import { randomUUID } from "node:crypto";
import { Prisma } from "#lib/db/generated/client.ts";
import { registrationFacts } from "#lib/domain/registration/facts.ts";
import type { Answer } from "#lib/domain/registration/questions.ts";
import { queueJobsOf } from "#lib/email/outbox.ts";
import type { NewRegistration } from "../registrations/register/new-registration.ts";
import type { Booking } from "./booking.ts";

/**
 * Steps of a statement that write what `outcome` gave: the counters of the slots, the registration with
 * its places and answers, its e-mail with its queue job, and its history.
 *
 * The counters are written back from what was read under the lock, the capacity too: PostgreSQL tries
 * the constraints on the row as the statement first saw it, and a place freed meanwhile would look
 * oversold.
 */
export function writeSteps(booking: Booking, now: Date): Prisma.Sql {
  const { registration, answers = [] } = booking;
  const { identityKey, phoneKey } = booking.identity;
  const people = booking.slots.map((slot) => slot.places.people);
  return Prisma.sql`counted AS (
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
        ${registration.eventId}::uuid, jsonb_build_object('status', status::text, 'slots', ${booking.slots.length}::int,
        'people', ${sum(people)}::int)
      FROM registered
    )`;
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

/** Values in the order of the columns, each cast to its column's type. */
function values(registration: NewRegistration): Prisma.Sql {
  return Prisma.join(
    Object.entries(registration).map(([name, value]) => {
      const type = registrationFacts[name as keyof NewRegistration].sql;
      return Prisma.sql`${value}::${Prisma.raw(type)}`;
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
