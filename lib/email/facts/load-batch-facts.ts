import { database } from "#lib/db/client.ts";
import { limits } from "#lib/limits.ts";
import { currentSender } from "../sender.ts";
import type { BatchFacts } from "../templates/email-facts.ts";
import { loadedColumns, onOneLine, slotOf } from "./load-email-facts.ts";

/**
 * What became, until now, of the people whom an adviser registered together; null where nothing of
 * them is left.
 * @param data of the message: the name of the batch
 */
export async function batchFacts(data: unknown, writtenAt: Date): Promise<BatchFacts | null> {
  const batchId = batchIdOf(data);
  if (!batchId) return null;
  const rows = await database().registration.findMany({
    where: { batchId, lastName: { not: "" } },
    orderBy: { id: "asc" },
    take: limits.rosterRows + 1,
    include: loadedColumns,
  });
  const [first] = rows;
  const slot = first?.slots[0];
  if (!first || !slot) return null;
  const sender = currentSender();
  const group = rows.find(({ kind }) => kind === "GROUP");
  return {
    sender,
    writtenAt,
    eventTitle: onOneLine(first.event.title),
    slot: slotOf(slot),
    people: rows
      .filter(({ kind }) => kind !== "GROUP")
      .map(({ firstName, lastName, status, email }) => ({
        name: onOneLine(`${firstName} ${lastName}`),
        status,
        hasAddress: email !== null,
      })),
    held:
      group?.status === "CONFIRMED" && group.heldUntil
        ? { people: group.slots[0]?.people ?? 0, until: group.heldUntil }
        : null,
    url: `${sender.appUrl}/mes-inscriptions/groupe/${batchId}`,
  };
}

function batchIdOf(data: unknown): string | null {
  const named =
    typeof data === "object" && data !== null && "batchId" in data ? data.batchId : null;
  return typeof named === "string" ? named : null;
}
