import { Prisma } from "#lib/db/generated/client.ts";
import { queryPrepared } from "#lib/db/prepared.ts";
import type { SlotFacts } from "#lib/domain/slot-state.ts";
import type { Audience } from "#lib/domain/types.ts";
import { codePrefixOf } from "#lib/territory.ts";

/** What the rules need to know of a slot and its event before a registration is booked. */
export type BookingContext = SlotFacts & {
  slotId: string;
  eventId: string;
  audiences: readonly Audience[];
  countsAdults: boolean;
  needsValidation: boolean;
  pupilMax: number;
  adultMin: number;
  companionMax: number;
  /** Prefix of the town, for the short code. */
  codePrefix: string;
};

type Row = Omit<BookingContext, "acceptsPeople" | "codePrefix"> & { epciSiren: string | null };

/** Loads one slot with its event's rules in one query; null where there is no such slot, or a draft. */
export async function findBookingContext(slotId: string): Promise<BookingContext | null> {
  const rows = await queryPrepared<Row>(Prisma.sql`
    SELECT slot.id AS "slotId", slot.event_id AS "eventId", slot.status::text,
      event.status::text AS "eventStatus", slot.starts_at AS "startsAt", slot.opens_at AS "opensAt",
      slot.closes_at AS "closesAt", slot.capacity, slot.class_capacity AS "classCapacity",
      slot.booked, slot.booked_classes AS "bookedClasses", slot.waiting,
      event.waitlist_open AS "waitlistOpen", event.audiences::text[],
      event.counts_adults AS "countsAdults", event.needs_validation AS "needsValidation",
      event.pupil_max AS "pupilMax", event.adult_min AS "adultMin",
      event.companion_max AS "companionMax", commune.epci_siren AS "epciSiren"
    FROM slot
    JOIN event ON event.id = slot.event_id
    JOIN venue ON venue.id = slot.venue_id
    JOIN commune ON commune.insee_code = venue.commune_insee_code
    WHERE slot.id = ${slotId}::uuid AND slot.status <> 'DRAFT' AND event.status <> 'DRAFT'`);
  const row = rows[0];
  if (!row) return null;
  const { epciSiren, ...facts } = row;
  const acceptsPeople = row.audiences.some((one) => one !== "CLASS");
  return { ...facts, acceptsPeople, codePrefix: codePrefixOf(epciSiren) };
}
