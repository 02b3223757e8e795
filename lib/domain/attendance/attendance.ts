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

/** People of a slot: who was announced; who came, who may still come, who did not. */
export type Tally = { expected: number; present: number; toCome: number; absent: number };

/** A registration on a slot: its people, announced or come unannounced, and what was said of them. */
type TallyRow = { expected: number; isWalkIn: boolean; mark: AttendanceMark };

/**
 * Counts people, pupils and adults alike. A class that came in greater number than announced counts
 * as many as came, and nobody absent; whoever came unannounced was not expected.
 * @param rows `expected`: the people of the registration
 */
export function tallyOf(rows: readonly TallyRow[]): Tally {
  const tally: Tally = { expected: 0, present: 0, toCome: 0, absent: 0 };
  for (const { expected, isWalkIn, mark } of rows) {
    if (!isWalkIn) tally.expected += expected;
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
