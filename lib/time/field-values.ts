import { parisDateTime } from "./paris.ts";

/** The day of an instant in Paris as a date field wants it: « 2026-11-24 ». */
export function fieldDay(instant: Date): string {
  return parisDateTime(instant).toPlainDate().toString();
}

/** The hour of an instant in Paris as an hour field wants it: « 13:30 ». */
export function fieldTime(instant: Date): string {
  return parisDateTime(instant).toPlainTime().toString({ smallestUnit: "minute" });
}
