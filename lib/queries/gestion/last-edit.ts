import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { userRoleLabels } from "#lib/text/labels.ts";

/** Who of the staff changed something last, by name and role, and when. */
export async function findLastEdit(
  where: Prisma.HistoryEntryWhereInput,
): Promise<{ by: string; at: Date | null }> {
  const entry = await database().historyEntry.findFirst({
    where: { ...where, actorKind: "STAFF" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { at: true, actorId: true },
  });
  const user = entry?.actorId
    ? await database().user.findUnique({
        where: { id: entry.actorId },
        select: { name: true, email: true, role: true },
      })
    : null;
  const role = user?.role ? ` (${userRoleLabels[user.role].toLowerCase()})` : "";
  return { by: user ? `${user.name ?? user.email}${role}` : "L’équipe", at: entry?.at ?? null };
}
