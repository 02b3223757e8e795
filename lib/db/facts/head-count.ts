import type { Prisma } from "#lib/db/generated/client.ts";

/** What tells how many of a registration come to one of its slots. */
export const headCountColumns = {
  kind: true,
  // Who came without a registration was not expected.
  source: true,
  pupilCount: true,
  adultCount: true,
  companionCount: true,
  event: { select: { severalSlots: true } },
  slots: {
    // The order in which a class was split when it was booked.
    orderBy: [{ slot: { startsAt: "asc" } }, { slotId: "asc" }],
    select: { slotId: true, people: true },
  },
} satisfies Prisma.RegistrationSelect;
