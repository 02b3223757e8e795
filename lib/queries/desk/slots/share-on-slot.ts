import type { Prisma } from "#lib/db/generated/client.ts";
import { type Share, splitOverSlots } from "#lib/domain/places/several-slots.ts";

/** What tells how many of a class stand on one of its slots. */
export const shareColumns = {
  pupilCount: true,
  adultCount: true,
  event: { select: { severalSlots: true } },
  slots: {
    // The order in which the class was split when it was booked.
    orderBy: [{ slot: { startsAt: "asc" } }, { slotId: "asc" }],
    select: { slotId: true },
  },
} satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof shareColumns }>;

/** Pupils and adults of a class that come to this slot: all of them, or their group. */
export function shareOnSlot(row: Row, slotId: string): Share {
  const { pupilCount, adultCount, slots, event } = row;
  const shares = splitOverSlots(pupilCount ?? 0, adultCount ?? 0, slots.length, event.severalSlots);
  const position = slots.findIndex((slot) => slot.slotId === slotId);
  return shares[position] ?? { pupilCount: 0, adultCount: 0 };
}
