import type { Prisma } from "../generated/client.ts";

/**
 * The events that anybody with the address may read. A cancelled one was public before: a cancelled
 * draft was never shown, and never becomes so.
 */
export const readableEvents: Prisma.EventWhereInput = {
  OR: [
    { status: { in: ["PUBLISHED", "UNLISTED", "ARCHIVED"] } },
    { status: "CANCELLED", cancelledFrom: { not: "DRAFT" } },
  ],
};

/** The events of which a day is still to come, or under way. */
export function withDayToCome(now: Date) {
  return {
    OR: [
      { slots: { some: { endsAt: { gt: now }, status: { not: "DRAFT" } } } },
      { slots: { none: {} }, endsOn: { gte: now } },
    ],
  } satisfies Prisma.EventWhereInput;
}

/** The events that the agenda and its feeds announce: what was read by its link only stays so, cancelled too. */
export const announcedEvents: Prisma.EventWhereInput = {
  OR: [{ status: "PUBLISHED" }, { status: "CANCELLED", cancelledFrom: "PUBLISHED" }],
};
