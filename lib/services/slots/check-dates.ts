import {
  dateKey,
  doubtsAbout,
  isMovedToThePast,
  type SlotMove,
} from "#lib/domain/event/slot-dates.ts";
import type { Refused } from "#lib/domain/result.ts";
import { dateChoice } from "#lib/text/event/date-doubts.ts";

/**
 * Why a slot may not take these dates, or may not yet: a doubtful one is asked about.
 * @param confirmed what was ticked under an earlier question; it says yes to one date only
 */
export function checkDates(move: SlotMove, confirmed: string | null, now: Date): Refused | null {
  const { registered } = move;
  if (registered > 0 && isMovedToThePast(move, now)) {
    return { ok: false, refusal: { kind: "datePastWithPeople", registered }, field: "day" };
  }
  const doubts = doubtsAbout(move, now);
  if (doubts.length === 0 || confirmed === dateKey(move.to)) return null;
  const choices = dateChoice(doubts, move.to);
  return { ok: false, refusal: { kind: "dateDoubtful", field: "date", doubts, choices } };
}
