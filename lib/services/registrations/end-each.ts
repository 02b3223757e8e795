import { inTransaction } from "#lib/db/transaction.ts";
import { type Ending, endRegistration } from "./end-registration.ts";

/**
 * Ends registrations in the order given, each in its own transaction. Two workers may run at once: the
 * second finds the status changed, and leaves it.
 * @returns how many were ended
 */
export async function endEach(
  due: readonly { id: string }[],
  ending: Ending,
  now: Date,
): Promise<number> {
  let ended = 0;
  for (const { id } of due) {
    const { ok } = await inTransaction((transaction) =>
      endRegistration(transaction, id, ending, now),
    );
    if (ok) ended += 1;
  }
  return ended;
}
