import type { Prisma } from "../generated/client.ts";

/** Slots that were held, where somebody was expected and nobody has said who came. */
export function unrecordedSlots(endsAt: Prisma.DateTimeFilter): Prisma.SlotWhereInput {
  return {
    status: "SCHEDULED",
    endsAt,
    attendances: { none: {} },
    registrations: { some: { registration: { status: "CONFIRMED" } } },
  };
}
