import type { Prisma } from "#lib/db/generated/client.ts";
import { type Actor, scopeOf } from "#lib/domain/people/permissions.ts";

/** The events that this member of staff may see: the condition of every list. */
export function visibleEvents(actor: Actor): Prisma.EventWhereInput {
  const scope = scopeOf(actor);
  switch (scope.kind) {
    case "everything":
      return {};
    case "epci":
      return { venue: { commune: { epciSiren: scope.epciSiren } } };
    case "events":
      return { id: { in: [...scope.eventIds] } };
  }
}
