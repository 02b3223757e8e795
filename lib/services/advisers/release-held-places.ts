import { database } from "#lib/db/client.ts";
import { limits } from "#lib/limits.ts";
import { endEach } from "../registrations/end/end-each.ts";

/**
 * Releases the places that advisers held without names until now; each group passes its places on in
 * its own transaction, and its adviser is told. Two workers may run at once: the second finds the
 * status changed, and leaves it.
 * @returns how many groups were released
 */
export function releaseHeldPlaces(now: Date): Promise<number> {
  const listDue = (leftOut: string[]) =>
    database().registration.findMany({
      where: {
        id: { notIn: leftOut },
        slots: { none: { slot: { status: "CANCELLED" } } },
        kind: "GROUP",
        status: "CONFIRMED",
        heldUntil: { lte: now },
      },
      orderBy: [{ heldUntil: "asc" }, { id: "asc" }],
      take: limits.expiringOffers,
      select: { id: true },
    });
  const ending = {
    to: "CANCELLED",
    by: "system",
    cancelledBy: "SYSTEM",
    email: "HELD_PLACES_RELEASED",
  } as const;
  return endEach(listDue, ending, now);
}
