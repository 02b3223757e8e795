import { database } from "#lib/db/client.ts";
import { limits } from "#lib/limits.ts";
import { endEach } from "../registrations/end/end-each.ts";

/**
 * Ends the turn of the classes that still wait when the registrations of their slots close, and tells
 * them: a school that hopes until the day before plans nothing else. A person keeps their turn until
 * the start, since a place that comes back the evening before still serves. Source: docs/field.md, Waiting list.
 * The last come ends first, so that nobody is offered a place for a moment.
 * @returns how many were ended
 */
export function closeWaitlists(now: Date): Promise<number> {
  const listDue = (leftOut: string[]) =>
    database().registration.findMany({
      where: {
        id: { notIn: leftOut },
        kind: "CLASS",
        status: "WAITLISTED",
        slots: {
          some: { slot: { startsAt: { gt: now } } },
          every: { slot: { closesAt: { lte: now } } },
          none: { slot: { status: "CANCELLED" } },
        },
      },
      orderBy: [{ waitlistedAt: "desc" }, { id: "desc" }],
      take: limits.expiringOffers,
      select: { id: true },
    });
  const ending = { to: "EXPIRED", by: "system", email: "REGISTRATION_EXPIRED" } as const;
  return endEach(listDue, ending, now);
}
