import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import type { EventStatus, EventType } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import type { EventFilters } from "#lib/schemas/staff/staff-filters.ts";
import { dayOfColumn } from "#lib/time/paris.ts";
import { type Paging, pagingOf, rowsOf } from "../page-of-list.ts";
import { visibleEvents } from "./visible-events.ts";

export type EventRow = {
  eventId: string;
  title: string;
  type: EventType;
  status: EventStatus;
  communeName: string;
  days: { first: Temporal.PlainDate | Date; last: Temporal.PlainDate | Date } | null;
  slotCount: number;
  booked: number;
  /** Null where a slot has free entry. */
  capacity: number | null;
  waiting: number;
};

export type EventList = { rows: readonly EventRow[]; paging: Paging; canCreateEvent: boolean };

/** The events of a member of staff, the latest first. */
export async function listEvents(actor: Actor, filters: EventFilters): Promise<EventList> {
  const where: Prisma.EventWhereInput = {
    AND: [
      visibleEvents(actor),
      filters.recherche ? { title: { contains: filters.recherche, mode: "insensitive" } } : {},
      filters.etat ? { status: filters.etat } : {},
    ],
  };
  const paging = pagingOf(await database().event.count({ where }), filters.page);
  const rows = await database().event.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...rowsOf(paging),
    select: {
      id: true,
      title: true,
      type: true,
      status: true,
      startsOn: true,
      endsOn: true,
      venue: { select: { commune: { select: { name: true } } } },
      slots: {
        where: { status: { not: "CANCELLED" } },
        orderBy: { startsAt: "asc" },
        take: limits.slotsPerEvent,
        select: { startsAt: true, capacity: true, booked: true, waiting: true },
      },
    },
  });
  return { rows: rows.map(eventRow), paging, canCreateEvent: can(actor, "createEvent") };
}

type Row = {
  id: string;
  title: string;
  type: EventType;
  status: EventStatus;
  startsOn: Date | null;
  endsOn: Date | null;
  venue: { commune: { name: string } };
  slots: { startsAt: Date; capacity: number | null; booked: number; waiting: number }[];
};

function eventRow({ id, title, type, status, venue, slots, startsOn, endsOn }: Row): EventRow {
  const isCounted = slots.length > 0 && slots.every(({ capacity }) => capacity !== null);
  return {
    eventId: id,
    title,
    type,
    status,
    communeName: venue.commune.name,
    days: daysOf(slots, startsOn, endsOn),
    slotCount: slots.length,
    booked: sum(slots.map(({ booked }) => booked)),
    capacity: isCounted ? sum(slots.map(({ capacity }) => capacity ?? 0)) : null,
    waiting: sum(slots.map(({ waiting }) => waiting)),
  };
}

function daysOf(slots: Row["slots"], startsOn: Date | null, endsOn: Date | null): EventRow["days"] {
  const [first, last] = [slots[0], slots.at(-1)];
  if (first && last) return { first: first.startsAt, last: last.startsAt };
  return startsOn ? { first: dayOfColumn(startsOn), last: dayOfColumn(endsOn ?? startsOn) } : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
