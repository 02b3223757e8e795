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

/** The events that the agenda and its feeds announce: what was read by its link only stays so, cancelled too. */
export const announcedEvents: Prisma.EventWhereInput = {
  OR: [{ status: "PUBLISHED" }, { status: "CANCELLED", cancelledFrom: "PUBLISHED" }],
};
