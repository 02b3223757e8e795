import { database } from "#lib/db/client.ts";
import { announcedEvents, withDayToCome } from "#lib/db/facts/public-events.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import {
  type EventAvailability,
  eventAvailability,
} from "#lib/domain/places/event-availability.ts";
import type { Audience, EventType } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { dayOfColumn, parisDate } from "#lib/time/paris.ts";
import { publicSlotColumns, slotFacts } from "./public-slot.ts";

/** One line of the agenda. */
export type AgendaEvent = {
  slug: string;
  title: string;
  type: EventType;
  audiences: readonly Audience[];
  summary: string;
  firstDay: Temporal.PlainDate;
  lastDay: Temporal.PlainDate;
  /** Hours, where all is on one day. */
  startsAt: Date | null;
  endsAt: Date | null;
  slotCount: number;
  companyCount: number;
  venueNames: readonly string[];
  communeNames: readonly string[];
  epciSirens: readonly string[];
  availability: EventAvailability;
  /** Has begun and is not over: « Terminé » would be false. */
  isUnderWay: boolean;
};

const columns = {
  id: true,
  slug: true,
  title: true,
  type: true,
  status: true,
  audiences: true,
  summary: true,
  startsOn: true,
  endsOn: true,
  waitlistOpen: true,
  venue: publicSlotColumns.venue,
  slots: {
    where: { status: { not: "DRAFT" } },
    orderBy: { startsAt: "asc" },
    take: limits.slotsPerEvent,
    select: publicSlotColumns,
  },
} as const satisfies Prisma.EventSelect;

type Row = Prisma.EventGetPayload<{ select: typeof columns }>;

/** All announced events that have a day still to come, or under way, in order of their first day to come. */
export async function listAgenda(now: Date): Promise<AgendaEvent[]> {
  const rows = await readAll((chunk) =>
    database().event.findMany({
      where: { AND: [announcedEvents, withDayToCome(now)] },
      orderBy: { id: "asc" },
      ...chunk,
      select: columns,
    }),
  );
  return rows.map((row) => agendaEvent(row, now)).sort(byDay);
}

/** All events that are over, the latest first. */
export async function listPastEvents(now: Date): Promise<AgendaEvent[]> {
  const rows = await readAll((chunk) =>
    database().event.findMany({
      where: {
        OR: [
          { status: "ARCHIVED", NOT: withDayToCome(now) },
          {
            status: "PUBLISHED",
            slots: { some: { status: { not: "DRAFT" } }, every: { endsAt: { lte: now } } },
          },
        ],
      },
      orderBy: { id: "asc" },
      ...chunk,
      select: columns,
    }),
  );
  return rows.map((row) => agendaEvent(row, now)).sort((a, b) => byDay(b, a));
}

function agendaEvent(row: Row, now: Date): AgendaEvent {
  const shown = shownSlots(row, now);
  const places = shown.length > 0 ? shown.map((slot) => slot.venue) : [row.venue];
  const days = daysOf(row, shown, now);
  const isOneDay = days.firstDay.equals(days.lastDay);
  return {
    slug: row.slug,
    title: row.title,
    type: row.type,
    audiences: row.audiences,
    summary: row.summary,
    ...days,
    startsAt: isOneDay ? (shown[0]?.startsAt ?? null) : null,
    endsAt: isOneDay ? (shown.at(-1)?.endsAt ?? null) : null,
    slotCount: shown.length,
    companyCount: distinct(shown.map((slot) => slot.company?.name)).length,
    venueNames: distinct(places.map((place) => place.name)),
    communeNames: distinct(places.map((place) => place.commune.name)),
    epciSirens: distinct(places.map((place) => place.commune.epciSiren)),
    availability: eventAvailability(
      shown.map((slot) => slotFacts(slot, row)),
      now,
    ),
    isUnderWay: shown.some((slot) => slot.startsAt <= now && now < slot.endsAt),
  };
}

/** Those to come where there are any, and among these the ones that are held. */
function shownSlots({ slots }: Row, now: Date): Row["slots"] {
  const toCome = slots.filter((slot) => slot.endsAt > now);
  const ofTime = toCome.length > 0 ? toCome : slots;
  const held = ofTime.filter(({ status }) => status !== "CANCELLED");
  return held.length > 0 ? held : ofTime;
}

/** The days of the slots; of an event announced without hours, its own days. */
function daysOf(row: Row, shown: Row["slots"], now: Date) {
  const first = shown[0];
  const last = shown.at(-1);
  if (first && last) {
    return { firstDay: parisDate(first.startsAt), lastDay: parisDate(last.startsAt) };
  }
  const firstDay = row.startsOn ? dayOfColumn(row.startsOn) : parisDate(now);
  return { firstDay, lastDay: row.endsOn ? dayOfColumn(row.endsOn) : firstDay };
}

function byDay(a: AgendaEvent, b: AgendaEvent): number {
  return (
    Temporal.PlainDate.compare(a.firstDay, b.firstDay) ||
    Number(a.startsAt ?? 0) - Number(b.startsAt ?? 0) ||
    a.title.localeCompare(b.title, "fr")
  );
}

function distinct(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values)].filter((value): value is string => Boolean(value));
}
