import { Prisma } from "#lib/db/generated/client.ts";
import { queryPrepared } from "#lib/db/prepared.ts";
import type { BookingRules, WantedSlot } from "#lib/domain/places/booking.ts";
import { acceptsKind } from "#lib/domain/places/booking.ts";
import type { Question } from "#lib/domain/registration/questions.ts";
import type { EventStatus } from "#lib/domain/types.ts";
import { codePrefixOf } from "#lib/territory.ts";
import type { FirstSubmission } from "./submission.ts";

/** A slot that is asked for, before one knows how many places it is asked for. */
export type AskedSlot = Omit<WantedSlot, "places"> & { slotId: string };

/** What the rules need to know of an event and the slots asked for before a registration is booked. */
export type BookingContext = BookingRules & {
  eventId: string;
  countsAdults: boolean;
  needsValidation: boolean;
  pupilMax: number;
  pendingDays: number;
  adultMin: number;
  companionMax: number;
  /** Asked now, of any kind of registration. */
  questions: readonly Question[];
  /** Prefix of the town, for the short code. */
  codePrefix: string;
  /** The same submission, where it was registered before. */
  first: FirstSubmission | null;
  /** In order of time: the shares of a class that is split follow this order. */
  slots: readonly AskedSlot[];
  /** A slot that the class would take instead; it is checked, and nothing is booked there. */
  secondChoice: AskedSlot | null;
};

type Row = Omit<BookingContext, "slots" | "secondChoice" | "codePrefix"> &
  Omit<AskedSlot, "acceptsPeople"> & { eventStatus: EventStatus; epciSiren: string | null };

/** What is asked for. */
type Asked = {
  slotIds: readonly string[];
  /** A slot that is only checked like the others: nothing is booked there. */
  secondChoiceId: string | null;
  submissionKey: string;
};

/**
 * Loads slots of one event with its rules in one query, because hundreds ask at an opening; null where one of them does not exist, is a
 * draft, belongs to another event than the others, or is named twice.
 */
export async function findBookingContext({
  slotIds,
  secondChoiceId,
  submissionKey,
}: Asked): Promise<BookingContext | null> {
  const isElsewhere = secondChoiceId !== null && !slotIds.includes(secondChoiceId);
  const allIds = isElsewhere ? [...slotIds, secondChoiceId] : slotIds;
  const rows = await queryPrepared<Row>(Prisma.sql`
    SELECT slot.id AS "slotId", slot.event_id AS "eventId", slot.status::text,
      event.status::text AS "eventStatus", slot.starts_at AS "startsAt", slot.ends_at AS "endsAt",
      slot.opens_at AS "opensAt", slot.closes_at AS "closesAt", slot.capacity,
      slot.class_capacity AS "classCapacity", slot.booked, slot.booked_classes AS "bookedClasses",
      slot.waiting, company.name AS "companyName", event.waitlist_open AS "waitlistOpen",
      event.audiences::text[], event.counts_adults AS "countsAdults",
      event.needs_validation AS "needsValidation", event.pupil_max AS "pupilMax",
      event.pending_days AS "pendingDays", event.adult_min AS "adultMin", event.companion_max AS "companionMax",
      event.slots_per_registration_max AS "slotsPerRegistrationMax",
      event.several_slots::text AS "severalSlots", commune.epci_siren AS "epciSiren",
      ARRAY(SELECT to_jsonb(question) FROM question
        WHERE question.event_id = event.id AND retired_at IS NULL ORDER BY position) AS questions,
      (SELECT jsonb_build_object('publicId', public_id, 'linkVersion', link_version,
        'submissionHash', submission_hash)
        FROM registration WHERE submission_key = ${submissionKey}) AS first
    FROM slot
    JOIN event ON event.id = slot.event_id
    JOIN venue ON venue.id = slot.venue_id
    JOIN commune ON commune.insee_code = venue.commune_insee_code
    LEFT JOIN company ON company.id = slot.company_id
    WHERE slot.id = ANY(${allIds}::uuid[]) AND slot.status <> 'DRAFT' AND event.status <> 'DRAFT'
      AND event.cancelled_from IS DISTINCT FROM 'DRAFT'
    ORDER BY slot.starts_at, slot.id`);
  const row = rows[0];
  if (!row || rows.length !== allIds.length) return null;
  if (rows.some(({ eventId }) => eventId !== row.eventId)) return null;
  const acceptsPeople = acceptsKind(row, "INDIVIDUAL");
  const slots = rows.map((slot) => ({ ...slot, acceptsPeople }));
  return {
    ...row,
    codePrefix: codePrefixOf(row.epciSiren),
    slots: slots.filter(({ slotId }) => slotIds.includes(slotId)),
    secondChoice: slots.find(({ slotId }) => slotId === secondChoiceId) ?? null,
  };
}
