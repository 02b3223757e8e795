import { database } from "#lib/db/client.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";

/** Reads a user afresh: a role that was removed is gone at the next request. Null without a role. */
export async function findActor(userId: string): Promise<Actor | null> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      role: true,
      epciSiren: true,
      assignments: { select: { eventId: true } },
    },
  });
  if (!user?.role) return null;
  return {
    userId: user.id,
    email: user.email,
    role: user.role,
    epciSiren: user.epciSiren,
    eventIds: user.assignments.map(({ eventId }) => eventId),
  };
}
