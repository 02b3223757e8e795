import { parisDate, startOfParisDay } from "./paris.ts";
import { findPublicHoliday } from "./public-holidays.ts";

/** Days without class, written YYYY-MM-DD: the first free day, and the day when classes resume. */
export type SchoolHoliday = { name: string; startsOn: string; resumesOn: string };

const millisecondsPerHour = 3_600_000;

/**
 * The instant that lies so many hours after another, counted on working days alone: each has its 24
 * hours, because a teacher reads mail in the evening. Saturdays, Sundays, public holidays and the
 * school holidays given do not count.
 * @param options.schoolHolidays none for a group of adults, the zone's calendar for a class
 */
export function addHoursOfWorkingDays(
  instant: Date,
  hours: number,
  options: { schoolHolidays: readonly SchoolHoliday[] },
): Date {
  let cursor = instant.getTime();
  let remaining = hours * millisecondsPerHour;
  while (true) {
    const day = parisDate(new Date(cursor));
    const dayEnd = startOfParisDay(day.add({ days: 1 })).getTime();
    if (isWorkingDay(day, options.schoolHolidays)) {
      if (remaining <= dayEnd - cursor) return new Date(cursor + remaining);
      remaining -= dayEnd - cursor;
    }
    cursor = dayEnd;
  }
}

/** The school holiday of this day, or null. */
export function findSchoolHoliday(
  day: Temporal.PlainDate,
  schoolHolidays: readonly SchoolHoliday[],
): SchoolHoliday | null {
  const written = day.toString();
  return (
    schoolHolidays.find(({ startsOn, resumesOn }) => startsOn <= written && written < resumesOn) ??
    null
  );
}

function isWorkingDay(day: Temporal.PlainDate, schoolHolidays: readonly SchoolHoliday[]): boolean {
  const weekend = day.dayOfWeek >= 6;
  return !weekend && !findPublicHoliday(day) && !findSchoolHoliday(day, schoolHolidays);
}
