import type { Subject } from "#lib/domain/people/permissions.ts";
import type { Prisma } from "../generated/client.ts";

/** Columns of an event that say who may act on it. */
export const subjectColumns = {
  id: true,
  venue: { select: { commune: { select: { epciSiren: true } } } },
} as const satisfies Prisma.EventSelect;

/** The event as `can` asks about it. Held outside every EPCI, it is no organiser's. */
export function subjectOf(
  event: Prisma.EventGetPayload<{ select: typeof subjectColumns }>,
): Subject {
  return { eventId: event.id, epciSiren: event.venue.commune.epciSiren ?? "" };
}
