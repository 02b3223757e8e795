import { database } from "#lib/db/client.ts";
import { readableEvents } from "#lib/db/facts/public-events.ts";
import type { PracticalFact, ProgrammeStep } from "#lib/domain/event/event-content.ts";
import {
  type EventAvailability,
  eventAvailability,
} from "#lib/domain/places/event-availability.ts";
import type {
  Audience,
  EventStatus,
  EventType,
  SchoolLevel,
  SeveralSlots,
  WaitlistRule,
} from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { readPracticalFacts, readProgramme } from "#lib/schemas/staff/event-content.ts";
import { dayOfColumn } from "#lib/time/paris.ts";
import { type PublicSlot, publicSlot, publicSlotColumns, slotFacts } from "./public-slot.ts";

/** The page of one event. */
export type EventPage = {
  id: string;
  slug: string;
  title: string;
  type: EventType;
  status: EventStatus;
  audiences: readonly Audience[];
  summary: string;
  description: string;
  programme: readonly ProgrammeStep[];
  practicalFacts: readonly PracticalFact[];
  levels: readonly SchoolLevel[];
  minimumAge: number | null;
  waitlistRule: WaitlistRule;
  waitlistOpen: boolean;
  pupilMax: number;
  adultMin: number;
  slotsPerRegistrationMax: number;
  severalSlots: SeveralSlots;
  countsAdults: boolean;
  needsValidation: boolean;
  cancelReason: string | null;
  sample: boolean;
  venueName: string;
  communeName: string;
  /** Days of an event announced without hours. */
  announcedDays: { first: Temporal.PlainDate; last: Temporal.PlainDate } | null;
  slots: readonly PublicSlot[];
  availability: EventAvailability;
};

/** The event that anybody with its address may read; null for a draft or an unknown slug. */
export async function showEvent(slug: string, now: Date): Promise<EventPage | null> {
  const row = await database().event.findFirst({
    where: { slug, ...readableEvents },
    include: {
      venue: { select: publicSlotColumns.venue.select },
      slots: {
        where: { status: { not: "DRAFT" } },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        take: limits.slotsPerEvent,
        select: publicSlotColumns,
      },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    type: row.type,
    status: row.status,
    audiences: row.audiences,
    summary: row.summary,
    description: row.description,
    programme: readProgramme(row.programme),
    practicalFacts: readPracticalFacts(row.practicalFacts),
    levels: row.levels,
    minimumAge: row.minimumAge,
    waitlistRule: row.waitlistRule,
    waitlistOpen: row.waitlistOpen,
    pupilMax: row.pupilMax,
    adultMin: row.adultMin,
    slotsPerRegistrationMax: row.slotsPerRegistrationMax,
    severalSlots: row.severalSlots,
    countsAdults: row.countsAdults,
    needsValidation: row.needsValidation,
    cancelReason: row.cancelReason,
    sample: row.sample,
    venueName: row.venue.name,
    communeName: row.venue.commune.name,
    announcedDays: row.startsOn
      ? { first: dayOfColumn(row.startsOn), last: dayOfColumn(row.endsOn ?? row.startsOn) }
      : null,
    slots: row.slots.map((slot) => publicSlot(slot, row, now)),
    availability: eventAvailability(
      row.slots.map((slot) => slotFacts(slot, row)),
      now,
    ),
  };
}
