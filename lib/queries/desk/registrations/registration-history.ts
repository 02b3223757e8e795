import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type Chunk, readAll } from "#lib/db/read-all.ts";
import { limits } from "#lib/limits.ts";
import type { HistorySubject } from "#lib/text/history.ts";

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
  subject: HistorySubject;
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
      select: columns,
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
  const subjectOf = await readSubjects(entries);
  return entries.map(({ actorId, slotId, eventId, ...entry }) => ({
    ...entry,
    subject: subjectOf({ slotId, eventId }),
    actorName: actorId ? (names.get(actorId) ?? null) : null,
    afterName: names.get(afterOf(entry.changes) ?? "") ?? null,
  }));
}

const columns = {
  id: true,
  at: true,
  actorKind: true,
  actorId: true,
  action: true,
  changes: true,
  slotId: true,
  eventId: true,
} as const;

type About = { slotId: string | null; eventId: string | null };

/** The slots and events of lines, as they are now: which hour, and why they were cancelled. */
async function readSubjects(lines: readonly About[]) {
  const idsOf = (ids: (string | null)[]) => [...new Set(ids)].filter((id) => id !== null);
  const slots = await database().slot.findMany({
    where: { id: { in: idsOf(lines.map(({ slotId }) => slotId)) } },
    select: { id: true, startsAt: true, cancelReason: true },
  });
  const events = await database().event.findMany({
    where: { id: { in: idsOf(lines.map(({ eventId }) => eventId)) } },
    select: { id: true, cancelReason: true },
  });
  return ({ slotId, eventId }: About): HistorySubject => {
    const slot = slots.find(({ id }) => id === slotId);
    const cancelled = slotId ? slot : events.find(({ id }) => id === eventId);
    return { slotStartsAt: slot?.startsAt ?? null, cancelReason: cancelled?.cancelReason ?? null };
  };
}

/** The member of staff after whose act the rule of the list gave places. */
function afterOf(changes: unknown): string | null {
  const isCaused = typeof changes === "object" && changes !== null && "after" in changes;
  return isCaused ? String(changes.after) : null;
}
