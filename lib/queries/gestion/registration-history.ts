import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readAll } from "#lib/db/read-all.ts";

/** One line of the history: who did what, when. */
export type HistoryLine = {
  id: string;
  at: Date;
  actorKind: string;
  /** Name or address of the member of staff, while the account exists. */
  actorName: string | null;
  action: string;
  changes: unknown;
};

/** The history of one registration, the latest first. */
export function listHistory(registrationId: string): Promise<HistoryLine[]> {
  return listHistoryWhere({ registrationId });
}

/** The history of what a condition names, the latest first. */
export async function listHistoryWhere(
  where: Prisma.HistoryEntryWhereInput,
): Promise<HistoryLine[]> {
  const entries = await readAll((chunk) =>
    database().historyEntry.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      ...chunk,
      select: { id: true, at: true, actorKind: true, actorId: true, action: true, changes: true },
    }),
  );
  const actorIds = entries.flatMap(({ actorId }) => (actorId ? [actorId] : []));
  const users = await database().user.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(users.map(({ id, name, email }) => [id, name ?? email]));
  return entries.map(({ actorId, ...entry }) => ({
    ...entry,
    actorName: actorId ? (names.get(actorId) ?? null) : null,
  }));
}
