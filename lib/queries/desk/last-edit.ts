import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { historyActorInWords, historyInWords } from "#lib/text/history.ts";
import { userRoleLabels } from "#lib/text/labels.ts";

/** Who changed something last, by name and role, when, and what it was. */
export type LastEdit = { by: string; at: Date | null; what: string | null };

/** The latest line of the history of what a condition names, in words. */
export async function findLastEdit(where: Prisma.HistoryEntryWhereInput): Promise<LastEdit> {
  const entry = await database().historyEntry.findFirst({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { at: true, actorKind: true, actorId: true, action: true, changes: true },
  });
  if (!entry) return { by: historyActorInWords("STAFF", null), at: null, what: null };
  const user = entry.actorId
    ? await database().user.findUnique({
        where: { id: entry.actorId },
        select: { name: true, email: true, role: true },
      })
    : null;
  const role = user?.role ? ` (${userRoleLabels[user.role].toLowerCase()})` : "";
  const name = user ? `${user.name ?? user.email}${role}` : null;
  return {
    by: historyActorInWords(entry.actorKind, name),
    at: entry.at,
    what: historyInWords(entry.action, entry.changes),
  };
}
