/** Days without class, written YYYY-MM-DD: the first free day, and the day when classes resume. */
type Days = { startsOn: string; resumesOn: string };

/** Holidays are published three years ahead at most: a year beyond is a typing error. */
const farYears = 3;

/** Summer takes nine weeks; holidays that last longer would put off every answer to a class. */
export const longestHolidayDays = 70;

/** Which of these days is rather a typing error; null where none is. */
export function wrongDayOf(
  { startsOn, resumesOn }: Days,
  today: Temporal.PlainDate,
): WrongDay | null {
  const [first, last] = [Temporal.PlainDate.from(startsOn), Temporal.PlainDate.from(resumesOn)];
  if (Temporal.PlainDate.compare(first, today.add({ years: farYears })) > 0) return "farAhead";
  return first.until(last).days > longestHolidayDays ? "tooLong" : null;
}

export type WrongDay = "farAhead" | "tooLong";

/** The holiday of the calendar that shares a day with these days; null where there is none. */
export function overlapping<Holiday extends Days>(
  days: Days,
  calendar: readonly Holiday[],
): Holiday | null {
  return (
    calendar.find((one) => days.startsOn < one.resumesOn && one.startsOn < days.resumesOn) ?? null
  );
}
