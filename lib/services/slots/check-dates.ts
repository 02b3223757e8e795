import {
  dateKey,
  doubtsAbout,
  isMovedToThePast,
  type SlotMove,
} from "#lib/domain/event/slot-dates.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { dateChoice } from "#lib/text/event/date-doubts.ts";

type Refused = { ok: false; refusal: Refusal; field?: string };

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
