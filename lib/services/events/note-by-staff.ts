import type { Transaction } from "#lib/db/transaction.ts";
import type { HistoryAct } from "#lib/domain/history.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { note } from "../history/note.ts";

type StaffAct = HistoryAct & { eventId?: string; slotId?: string; registrationId?: string };

/** Writes in the history what a member of staff did to an event, to one of its slots or registrations, or to the calendar. */
export function noteByStaff(
  transaction: Transaction,
  actor: Actor,
  act: StaffAct,
  now: Date,
): Promise<void> {
  return note(transaction, { ...act, actorKind: "STAFF", actorId: actor.userId }, now);
}
