/** Days without class, written YYYY-MM-DD: the first free day, and the day when classes resume. */
type Days = { startsOn: string; resumesOn: string };

/** The holiday of the calendar that shares a day with these days; null where there is none. */
export function overlapping<Holiday extends Days>(
  days: Days,
  calendar: readonly Holiday[],
): Holiday | null {
  return (
    calendar.find((one) => days.startsOn < one.resumesOn && one.startsOn < days.resumesOn) ?? null
  );
}
