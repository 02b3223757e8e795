import { plural } from "./plural.ts";

/** A calendar period with one unit, as Temporal takes it too: `{ months: 6 }`. */
export type Period = { days: number } | { months: number } | { years: number };

/** « 7 jours », « 6 mois », « 2 ans ». */
export function periodInWords(period: Period): string {
  if ("days" in period) return plural(period.days, "jour", "jours");
  if ("months" in period) return plural(period.months, "mois", "mois");
  return plural(period.years, "an", "ans");
}
