/**
 * The school year of a day: « 2026-2027 ». It changes on 1 July, when the next one is prepared.
 * @param day the day in Paris, months counted from 1
 */
export function schoolYear(day: { year: number; month: number }): string {
  const start = day.month >= 7 ? day.year : day.year - 1;
  return `${start}-${start + 1}`;
}
