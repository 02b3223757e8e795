import { closingInstant } from "#lib/domain/event/deadlines.ts";
import type { PublishFacts } from "#lib/domain/event/publish-checklist.ts";
import { limits } from "#lib/limits.ts";
import type { Prisma } from "../generated/client.ts";

/** Columns of an event that the list before publishing reads. */
export const publishColumns = {
  audiences: true,
  description: true,
  opensAt: true,
  closingDaysBefore: true,
  closingTime: true,
  startsOn: true,
  venue: { select: { address: true } },
  slots: {
    where: { status: "SCHEDULED" },
    orderBy: { startsAt: "asc" },
    take: limits.slotsPerEvent,
    select: { startsAt: true, capacity: true, classCapacity: true },
  },
} as const satisfies Prisma.EventSelect;

/** An event as the rule of that list asks about it. */
export function publishFactsOf({
  venue,
  ...event
}: Prisma.EventGetPayload<{ select: typeof publishColumns }>): PublishFacts {
  // What publishing gives the slots; a draft that was public before has closed them.
  const slots = event.slots.map((slot) => ({
    ...slot,
    closesAt: closingInstant(slot.startsAt, event),
  }));
  return { ...event, slots, venueAddress: venue.address };
}
