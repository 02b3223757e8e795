import type { AttendanceMark } from "#lib/domain/attendance/attendance.ts";
import { attendanceLabels } from "#lib/text/labels.ts";
import { pupilsAndAdults } from "#lib/text/registration/head-count.ts";
import { timeInWords } from "#lib/time/paris-words.ts";

/** « Présent à 10 h 21 », « 15 élèves et 2 adultes, comptés à 10 h 24 ». */
export function markInWords(mark: NonNullable<AttendanceMark>, markedAt: Date): string {
  const hour = timeInWords(markedAt);
  if (mark.status !== "RECORDED") return `${attendanceLabels[mark.status]} à ${hour}`;
  const pupils = mark.pupilsPresent ?? 0;
  const adults = mark.adultsPresent ?? 0;
  if (pupils + adults === 0) return `Groupe absent, noté à ${hour}`;
  return `${pupilsAndAdults({ pupils, adults })}, comptés à ${hour}`;
}
