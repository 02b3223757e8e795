import { database } from "#lib/db/client.ts";
import { limits } from "#lib/limits.ts";
import { endEach } from "../registrations/end/end-each.ts";

/**
 * Ends the offers that nobody answered in time, and the requests that the team did not answer until
 * their limit; each passes its places on in its own transaction.
 * Two workers may run at once: the second finds the status changed, and leaves it.
 * @returns how many were ended
 */
export function expireOffers(now: Date): Promise<number> {
  const listDue = (leftOut: string[]) =>
    database().registration.findMany({
      where: {
        id: { notIn: leftOut },
        // Who is on a cancelled slot is told that, by the job that ends them.
        slots: { none: { slot: { status: "CANCELLED" } } },
        OR: [
          { status: "OFFERED", offerExpiresAt: { lte: now } },
          { status: "PENDING", pendingExpiresAt: { lte: now } },
        ],
      },
      orderBy: [{ offerExpiresAt: "asc" }, { pendingExpiresAt: "asc" }, { id: "asc" }],
      take: limits.expiringOffers,
      select: { id: true },
    });
  const ending = { to: "EXPIRED", by: "system", email: "REGISTRATION_EXPIRED" } as const;
  return endEach(listDue, ending, now);
}
