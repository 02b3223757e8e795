import type { Prisma } from "../generated/client.ts";

/** The slots to come that are held where their event is: they move with it. */
export function slotsHeldWithEvent(eventId: string, venueId: string, now: Date) {
  return {
    eventId,
    venueId,
    startsAt: { gt: now },
    status: { not: "CANCELLED" },
  } satisfies Prisma.SlotWhereInput;
}
