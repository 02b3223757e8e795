import type { AttendanceStatus } from "#lib/domain/types.ts";
import { attendanceLabels } from "../labels.ts";
import { frenchText } from "../writing/typography.ts";
import { pupilsAndAdults } from "./head-count.ts";
import { type Named, registrantName } from "./registrant-name.ts";

/** « Lou Exemple : absent excusé. » */
export function personNoted(who: Named, status: AttendanceStatus | "UNKNOWN"): string {
  return frenchText(`${registrantName(who)} : ${attendanceLabels[status].toLowerCase()}.`);
}

/** « 3e B, Collège Exemple, Ville : 24 élèves et 2 adultes, comptés. » */
export function classNoted(
  who: Named,
  {
    pupilsPresent: pupils,
    adultsPresent: adults,
  }: { pupilsPresent: number; adultsPresent: number },
): string {
  const came =
    pupils + adults === 0 ? "groupe absent" : `${pupilsAndAdults({ pupils, adults })}, comptés`;
  return frenchText(`${registrantName(who)} : ${came}.`);
}
