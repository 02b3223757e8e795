import { type SchoolLevel, schoolLevels } from "../types.ts";

/** The levels of a class or of an event, each once, from the youngest to the oldest. */
export function inSchoolOrder(levels: readonly SchoolLevel[]): SchoolLevel[] {
  return schoolLevels.filter((level) => levels.includes(level));
}
