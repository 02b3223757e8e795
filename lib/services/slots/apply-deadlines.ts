import type { Transaction } from "#lib/db/transaction.ts";
import { type ClosingRule, closingInstant } from "#lib/domain/event/deadlines.ts";

export type Deadlines = ClosingRule & { opensAt: Date | null };

/** A slot whose registrations have not closed by its start yet. */
export type SlotToCome = { id: string; startsAt: Date; closesAt: Date; waiting: number };

export function listSlotsToCome(
  transaction: Transaction,
  eventId: string,
  now: Date,
): Promise<SlotToCome[]> {
  return transaction.slot.findMany({
    where: { eventId, startsAt: { gt: now } },
    select: { id: true, startsAt: true, closesAt: true, waiting: true },
  });
}

/** Gives slots the opening and the closing of their event. */
export async function applyDeadlines(
  transaction: Transaction,
  slots: readonly SlotToCome[],
  rule: Deadlines,
): Promise<void> {
  for (const { id, startsAt } of slots) {
    const closesAt = closingInstant(startsAt, rule);
    await transaction.slot.update({ where: { id }, data: { opensAt: rule.opensAt, closesAt } });
  }
}
