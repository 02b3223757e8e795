import { now } from "#lib/time/clock.ts";
import { parisZone } from "#lib/time/paris.ts";
import { CannotStart } from "./steps.ts";

/** The hour of a date that is given without one: an ordinary hour of work. */
const HOUR = 10;

/**
 * Moves the clock of this process, and of those that it starts, to the date behind `--at`: a day
 * (« 2028-02-29 ») or a day and an hour in Paris (« 2026-12-31T23:50 »). Without `--at` it stays.
 * The clock goes on from there. PostgreSQL and the queue keep their own: `docs/testing.md` says where they are read.
 * @throws CannotStart where no date follows, or another word is given.
 */
export function shiftClock(words: readonly string[]): void {
  if (words.length === 0) return;
  const [option, date, ...others] = words;
  const instant = option === "--at" && others.length === 0 ? instantOf(date ?? "") : null;
  if (instant === null) {
    throw new CannotStart("Give a date in Paris: npm test -- --at 2028-02-29T09:30");
  }
  const seconds = Math.round((instant - now().getTime()) / 1000);
  process.env.CLOCK_OFFSET_SECONDS = String(seconds);
}

function instantOf(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(date)) return null;
  try {
    const wall = Temporal.PlainDateTime.from(date.includes("T") ? date : `${date}T${HOUR}:00`);
    return wall.toZonedDateTime(parisZone).epochMilliseconds;
  } catch {
    return null;
  }
}
