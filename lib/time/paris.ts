/** Every hour that people read or type is an hour of this zone, wherever the server runs. */
export const parisZone = "Europe/Paris";

/** The instant of a day and an hour typed in Paris, or why the clock change forbids it. */
export type InstantResult =
  | { ok: true; instant: Date }
  | { ok: false; refusal: "hourDoesNotExist"; next: Date }
  | { ok: false; refusal: "hourHappensTwice"; first: Date; second: Date };

/** The day it is in Paris at this instant. */
export function parisDate(instant: Date): Temporal.PlainDate {
  return inParis(instant).toPlainDate();
}

/** The day and the hour it is in Paris at this instant. */
export function parisDateTime(instant: Date): Temporal.PlainDateTime {
  return inParis(instant).toPlainDateTime();
}

/** The first instant of a day in Paris. */
export function startOfParisDay(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime(parisZone).epochMilliseconds);
}

/**
 * The day of a `@db.Date` column, which Prisma gives as midnight in UTC: read in Paris, it would be
 * right by luck only.
 */
export function dayOfColumn(column: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(column.toISOString().slice(0, 10));
}

/**
 * The instant of a day and an hour of Paris.
 *
 * On the last Sunday of March the hours from 2:00 to 2:59 do not exist: `next` is the same wall
 * clock one hour later. On the last Sunday of October they happen twice: `first` is in summer time,
 * `second` in winter time. Nothing is guessed: the caller asks, or picks one.
 * @param time as an hour field gives it, HH:MM
 * @throws RangeError where `time` is not an hour
 */
export function instantOf(day: Temporal.PlainDate, time: string): InstantResult {
  const wall = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const first = wall.toZonedDateTime(parisZone, { disambiguation: "earlier" });
  const second = wall.toZonedDateTime(parisZone, { disambiguation: "later" });
  if (first.epochMilliseconds === second.epochMilliseconds) {
    return { ok: true, instant: asDate(first) };
  }
  return second.toPlainDateTime().equals(wall)
    ? { ok: false, refusal: "hourHappensTwice", first: asDate(first), second: asDate(second) }
    : { ok: false, refusal: "hourDoesNotExist", next: asDate(second) };
}

/** The instant so long before another, by the calendar and the clocks of Paris. */
export function periodBefore(instant: Date, period: Temporal.DurationLike): Date {
  return asDate(inParis(instant).subtract(period));
}

/** The instant so long after another, by the calendar and the clocks of Paris. */
export function periodAfter(instant: Date, period: Temporal.DurationLike): Date {
  return asDate(inParis(instant).add(period));
}

/** ISO 8601 with the offset of Paris, to the second: « 2026-11-09T14:00:00+01:00 ». For machines. */
export function isoWithOffset(instant: Date): string {
  return inParis(instant).toString({ smallestUnit: "second", timeZoneName: "never" });
}

function inParis(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(parisZone);
}

function asDate(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds);
}
