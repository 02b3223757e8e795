import type { Refused, Result } from "#lib/domain/result.ts";
import { instantOf } from "#lib/time/paris.ts";

/**
 * The instant of a day and an hour typed in Paris; the two nights of the clock change are refused
 * with a sentence, because nobody means those hours.
 * @param day YYYY-MM-DD
 * @param time HH:MM
 */
export function parisInstant(day: string, time: string): Result<{ instant: Date }> {
  const result = instantOf(Temporal.PlainDate.from(day), time);
  if (result.ok) return result;
  return result.refusal === "hourDoesNotExist"
    ? { ok: false, refusal: { kind: "hourDoesNotExist", next: result.next } }
    : { ok: false, refusal: { kind: "hourHappensTwice", first: result.first } };
}

type Hours = { day: string; startTime: string; endTime: string };

/** Start and end of a slot, or the field that a clock change forbids. */
export function slotInstants(hours: Hours): { startsAt: Date; endsAt: Date } | Refused {
  const start = parisInstant(hours.day, hours.startTime);
  if (!start.ok) return { ...start, field: "startTime" };
  const end = parisInstant(hours.day, hours.endTime);
  if (!end.ok) return { ...end, field: "endTime" };
  return { startsAt: start.instant, endsAt: end.instant };
}
