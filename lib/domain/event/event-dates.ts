import { type DateDoubt, farMoveDays } from "./slot-dates.ts";

/** A slot to come whose closing an edit of its event may move. */
export type ClosingMove = { closedBefore: Date; closesAt: Date; waiting: number };

/** When registrations of an event open and close, before and after an edit. */
export type DeadlinesMove = {
  opensBefore: Date | null;
  opensAt: Date | null;
  /** Of the slots that are to come. */
  slots: readonly ClosingMove[];
  /** Registrations that may still come. */
  registered: number;
};

const dayMilliseconds = 24 * 3_600_000;

/** An opening farther than this is asked about: our own choice. */
const farOpeningDays = 365;

/** Registrations whose turn would end because their slot would close at once; none is let go so. */
export function waitingCutOff({ slots }: DeadlinesMove, now: Date): number {
  return slots
    .filter((slot) => closesAtOnce(slot, now))
    .reduce((sum, { waiting }) => sum + waiting, 0);
}

/** What to ask before these deadlines are taken; nothing where they are as they were. */
export function doubtsAboutDeadlines(move: DeadlinesMove, now: Date): DateDoubt[] {
  const isClosed = move.slots.some((slot) => closesAtOnce(slot, now));
  return [...doubtsAboutOpening(move, now), ...(isClosed ? (["closedAtOnce"] as const) : [])];
}

function doubtsAboutOpening(move: DeadlinesMove, now: Date): DateDoubt[] {
  const { opensBefore, opensAt, slots, registered } = move;
  if (!opensAt || opensBefore?.getTime() === opensAt.getTime()) return [];
  if (opensAt <= now) return opensBefore && opensBefore > now ? ["opensAtOnce"] : [];
  const doubts: DateDoubt[] = [];
  if (opensBefore && distance(opensBefore, opensAt) > farMoveDays) doubts.push("farMove");
  if (distance(now, opensAt) > farOpeningDays) doubts.push("opensFar");
  if (slots.some(({ closesAt }) => closesAt <= opensAt)) doubts.push("opensLate");
  if (registered > 0) doubts.push("closesAgain");
  return doubts;
}

function closesAtOnce({ closedBefore, closesAt }: ClosingMove, now: Date): boolean {
  return closedBefore > now && closesAt <= now;
}

function distance(one: Date, other: Date): number {
  return Math.abs(one.getTime() - other.getTime()) / dayMilliseconds;
}
