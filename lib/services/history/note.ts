import type { Transaction } from "#lib/db/transaction.ts";
import type { HistoryAct, HistoryActorKind } from "#lib/domain/history.ts";

/** Who did what, and to which registration, event or slot. */
export type Note = HistoryAct & {
  actorKind: HistoryActorKind;
  actorId?: string | null;
  registrationId?: string;
  eventId?: string;
  slotId?: string;
};

/** Writes in the history what was done, in the act's own transaction: many notes in one statement. */
export async function note(
  transaction: Transaction,
  notes: Note | readonly Note[],
  now: Date,
): Promise<void> {
  await transaction.historyEntry.createMany({
    data: [notes].flat().map((one) => ({ ...one, at: now })),
  });
}
