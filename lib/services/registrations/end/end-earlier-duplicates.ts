import { database } from "#lib/db/client.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { limits } from "#lib/limits.ts";
import { type Ending, endRegistration } from "./end-registration.ts";

/** What the team and the page of the registration say. */
const reason = "Double inscription d’une ancienne version, qui ne réservait aucune place";

type Earlier = { id: string; isToCome: boolean };

/**
 * Ends the duplicates that versions before decision 0016 made: they looked confirmed and held no place.
 * Who believed in one that is still to come is told; of a past one nobody is. Each ends in its own
 * transaction, so that two workers may run at once, and one that is killed goes on where it stopped.
 * Nothing else reads the column `duplicate_of_id`.
 * @returns how many were ended
 */
export async function endEarlierDuplicates(now: Date): Promise<number> {
  let ended = 0;
  for (;;) {
    const before = ended;
    for (const one of await listEarlier(now)) {
      const { ok } = await inTransaction((transaction) => endOne(transaction, one, now));
      if (ok) ended += 1;
    }
    // Nothing is left, or another worker is at it.
    if (ended === before) return ended;
  }
}

function listEarlier(now: Date): Promise<Earlier[]> {
  return database().$queryRaw<Earlier[]>`
    SELECT id, EXISTS (
      SELECT FROM registration_slot AS asked JOIN slot ON slot.id = asked.slot_id
      WHERE asked.registration_id = registration.id AND slot.status = 'SCHEDULED'
        AND slot.starts_at > ${now}::timestamptz
    ) AS "isToCome"
    FROM registration
    WHERE duplicate_of_id IS NOT NULL AND status IN ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
    ORDER BY id
    LIMIT ${limits.earlierRegistrations}`;
}

async function endOne(transaction: Transaction, { id, isToCome }: Earlier, now: Date) {
  // The head of school was never told of it: there is nothing to take back.
  await transaction.registration.update({ where: { id }, data: { headEmail: null } });
  const ending: Ending = {
    to: "CANCELLED",
    by: "system",
    cancelledBy: "SYSTEM",
    reason,
    action: "duplicateEnded",
    email: isToCome ? "DUPLICATE_ENDED" : null,
  };
  return endRegistration(transaction, id, ending, now);
}
