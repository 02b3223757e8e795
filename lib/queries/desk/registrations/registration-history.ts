import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type Chunk, readAll } from "#lib/db/read-all.ts";
import { limits } from "#lib/limits.ts";

/** One line of the history: who did what, when. */
export type HistoryLine = {
  id: string;
  at: Date;
  actorKind: string;
  /** Name or address of the member of staff, while the account exists. */
  actorName: string | null;
  /** After whose act the software did it, where it was one of theirs. */
  afterName: string | null;
  action: string;
  changes: unknown;
};

/** The history of one registration, the latest first. */
export function listHistory(registrationId: string): Promise<HistoryLine[]> {
  return listHistoryWhere({ registrationId });
}

/** The latest that the staff did to an event and its slots. */
export function listEventHistory(eventId: string): Promise<HistoryLine[]> {
  return listHistoryWhere({ eventId, registrationId: null }, limits.eventHistory);
}

/**
 * The history of what a condition names, the latest first.
 * @param take only so many of the latest lines; all of them where it is absent
 */
export async function listHistoryWhere(
  where: Prisma.HistoryEntryWhereInput,
  take?: number,
): Promise<HistoryLine[]> {
  const read = (chunk: Chunk) =>
    database().historyEntry.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      ...chunk,
      select: { id: true, at: true, actorKind: true, actorId: true, action: true, changes: true },
    });
  const entries = take ? await read({ take }) : await readAll(read);
  const actorIds = entries.flatMap(({ actorId, changes }) =>
    [actorId, afterOf(changes)].filter((id): id is string => id !== null),
  );
  const users = await database().user.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(users.map(({ id, name, email }) => [id, name ?? email]));
  return entries.map(({ actorId, ...entry }) => ({
    ...entry,
    actorName: actorId ? (names.get(actorId) ?? null) : null,
    afterName: names.get(afterOf(entry.changes) ?? "") ?? null,
  }));
}

/** The member of staff after whose act the rule of the list gave places. */
function afterOf(changes: unknown): string | null {
  const isCaused = typeof changes === "object" && changes !== null && "after" in changes;
  return isCaused ? String(changes.after) : null;
}
