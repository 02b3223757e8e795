import { database } from "#lib/db/client.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import {
  type EventAvailability,
  eventAvailability,
} from "#lib/domain/places/event-availability.ts";
import { limits } from "#lib/limits.ts";
import { parisDate } from "#lib/time/paris.ts";
import { visibleEvents } from "../events/visible-events.ts";
import { type StaffSlotRow, slotFactsOf, staffSlotColumns } from "../slots/staff-slot.ts";

/** One day of one event: what its slots hold together. */
export type ComingDay = {
  eventId: string;
  eventTitle: string;
  communeName: string;
  /** Start of the first slot of that day. */
  startsAt: Date;
  slotCount: number;
  booked: number;
  /** Null where a slot has free entry. */
  totalCapacity: number | null;
  waiting: number;
  availability: EventAvailability;
};

/** The coming days with their fill; a job dating of forty short slots is one line. */
export async function listComingDays(actor: Actor, from: Date, now: Date): Promise<ComingDay[]> {
  const rows = await database().slot.findMany({
    where: {
      event: { AND: [visibleEvents(actor), { status: { not: "CANCELLED" } }] },
      status: "SCHEDULED",
      startsAt: { gte: from },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: limits.comingSlots,
    select: staffSlotColumns,
  });
  const days = Map.groupBy(rows, ({ eventId, startsAt }) => `${parisDate(startsAt)} ${eventId}`);
  return [...days.values()].flatMap((slots) => comingDay(slots, now)).slice(0, limits.comingDays);
}

function comingDay(slots: readonly StaffSlotRow[], now: Date): ComingDay[] {
  const first = slots[0];
  if (!first) return [];
  const isCounted = slots.every(({ capacity }) => capacity !== null);
  return [
    {
      eventId: first.eventId,
      eventTitle: first.event.title,
      communeName: first.venue.commune.name,
      startsAt: first.startsAt,
      slotCount: slots.length,
      booked: sum(slots.map(({ booked }) => booked)),
      totalCapacity: isCounted ? sum(slots.map(({ capacity }) => capacity ?? 0)) : null,
      waiting: sum(slots.map(({ waiting }) => waiting)),
      availability: eventAvailability(slots.map(slotFactsOf), now),
    },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
