import { isDatabaseAway } from "#lib/db/errors.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { LeftUndone } from "#lib/domain/attendance/left-undone.ts";
import { log } from "#lib/log.ts";
import { type Ending, endRegistration } from "./end-registration.ts";

/** So many that fail are no bad rows: something is wrong with the act. */
const LEFT_OUT_MAX = 100;

/**
 * Ends registrations in the order of their list, each in its own transaction, until none is due. Two
 * workers may run at once: the second finds the status changed, and leaves it. One that fails stops
 * none of the others: it is left out, and told at the end.
 * @param listDue the next ones that are due, without those left out
 * @returns how many were ended
 * @throws LeftUndone once all the others are ended
 */
export async function endEach(
  listDue: (leftOut: string[]) => Promise<readonly { id: string }[]>,
  ending: Ending,
  now: Date,
): Promise<number> {
  const leftOut: string[] = [];
  let done = 0;
  let failed = 0;
  for (;;) {
    const due = await listDue(leftOut);
    for (const { id } of due) {
      const outcome = await endOne(id, ending, now);
      if (outcome === "ended") done += 1;
      else leftOut.push(id);
      if (outcome === "failed") failed += 1;
    }
    if (due.length > 0 && leftOut.length < LEFT_OUT_MAX) continue;
    if (failed > 0) throw new LeftUndone({ done, failed });
    return done;
  }
}

async function endOne(
  id: string,
  ending: Ending,
  now: Date,
): Promise<"ended" | "refused" | "failed"> {
  try {
    const { ok } = await inTransaction((transaction) =>
      endRegistration(transaction, id, ending, now),
    );
    return ok ? "ended" : "refused";
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    log.error("registrationNotEnded", error, { registrationId: id });
    return "failed";
  }
}
