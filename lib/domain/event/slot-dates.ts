/** Why a date that was typed is asked about before it is taken. */
export type DateDoubt =
  | "past"
  | "farMove"
  | "soon"
  | "farAhead"
  | "closedAtOnce"
  /** The opening of an event's registrations, in lib/domain/event-dates. */
  | "opensLate"
  | "closesAgain"
  | "opensFar"
  | "opensAtOnce";

/** A slot that is made or moved. */
export type SlotMove = {
  /** Start before the change; null for a new slot. */
  from: Date | null;
  to: Date;
  /** Closing of registrations before the change, where there was one, and after it. */
  closedBefore: Date | null;
  closesAt: Date;
  /** Opening of its registrations, where they open by themselves. */
  opensAt: Date | null;
  /** From when on the head-count of a class is changed by phone only. */
  frozenAt: Date;
  /** Registrations that may still come. */
  registered: number;
};

const dayMilliseconds = 24 * 3_600_000;

/** A move of more days than this is asked about. Source: issue « A typing error destroys nothing ». */
export const farMoveDays = 90;

/** A move to a date nearer than this is asked about where people would have to read of it in time: our own choice. */
const soonDays = 3;

/** A new slot farther than this is asked about: our own choice, the longest school year and a half. */
const farAheadDays = 550;

/** True where the typed date is over: refused while somebody is registered, asked about elsewhere. */
export function isMovedToThePast({ from, to }: SlotMove, now: Date): boolean {
  return isChanged(from, to) && to <= now;
}

/** What to ask before this date is taken; nothing where it is as it was. */
export function doubtsAbout(move: SlotMove, now: Date): DateDoubt[] {
  const { from, to, closedBefore, closesAt, opensAt } = move;
  const doubts: DateDoubt[] = [];
  if (isChanged(from, to)) {
    if (to <= now) doubts.push("past");
    if (from && daysBetween(from, to) > farMoveDays) doubts.push("farMove");
    if (!from && to > now && daysBetween(now, to) > farAheadDays) doubts.push("farAhead");
    if (to > now && opensAt && opensAt > now && closesAt <= opensAt) doubts.push("opensLate");
    if (isSoon(move, now)) doubts.push("soon");
  }
  const wasOpen = closedBefore === null || closedBefore > now;
  if (to > now && wasOpen && closesAt <= now) doubts.push("closedAtOnce");
  return doubts;
}

/** Who is registered may read of it too late, or cannot change their number any more. */
function isSoon({ to, frozenAt, registered }: SlotMove, now: Date): boolean {
  const isNear = daysBetween(now, to) < soonDays || frozenAt <= now;
  return registered > 0 && to > now && isNear;
}

/** What a tick confirms: this date and no other. */
export function dateKey(to: Date): string {
  return to.toISOString();
}

function isChanged(from: Date | null, to: Date): boolean {
  return from?.getTime() !== to.getTime();
}

function daysBetween(one: Date, other: Date): number {
  return Math.abs(one.getTime() - other.getTime()) / dayMilliseconds;
}
