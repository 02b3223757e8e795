import type { AttendanceStatus } from "../types.ts";

/** What was said of one registration on one slot; null while nothing was. */
export type AttendanceMark = {
  status: AttendanceStatus;
  pupilsPresent: number | null;
  adultsPresent: number | null;
} | null;

/** True where somebody came: what a certificate of attendance states. */
export function hasComeTo(mark: NonNullable<AttendanceMark>): boolean {
  return peoplePresent(1, mark) > 0;
}

/** True where somebody of the registration came: thanks, survey and certificate are for them alone. */
export function hasCome(marks: readonly AttendanceMark[]): boolean {
  return marks.some((mark) => mark !== null && hasComeTo(mark));
}

/** People of a slot: who came, who may still come, who did not. */
export type Tally = { present: number; toCome: number; absent: number };

/**
 * Counts people, pupils and adults alike. A class that came in greater number than announced counts
 * as many as came, and nobody absent.
 * @param rows `expected`: the people announced by the registration
 */
export function tallyOf(rows: readonly { expected: number; mark: AttendanceMark }[]): Tally {
  const tally: Tally = { present: 0, toCome: 0, absent: 0 };
  for (const { expected, mark } of rows) {
    if (!mark) tally.toCome += expected;
    else {
      const present = peoplePresent(expected, mark);
      tally.present += present;
      tally.absent += Math.max(0, expected - present);
    }
  }
  return tally;
}

function peoplePresent(expected: number, mark: NonNullable<AttendanceMark>): number {
  switch (mark.status) {
    case "RECORDED":
      return (mark.pupilsPresent ?? 0) + (mark.adultsPresent ?? 0);
    case "PRESENT":
      return expected;
    case "NO_SHOW":
    case "EXCUSED":
      return 0;
  }
}
