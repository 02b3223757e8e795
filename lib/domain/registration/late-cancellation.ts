import { closingInstant } from "../event/deadlines.ts";
import type { RegistrationKind, RegistrationStatus } from "../types.ts";

/** Another class no longer comes by itself: where places of a class come back, somebody has to call. */
const lateFrom = { closingDaysBefore: 7, closingTime: "18:00" };

/**
 * True where a class that is expected gives its places back from D-7, 18 h in Paris, on: then the
 * reason is asked, and the lead is told at once. A person may cancel until the start without a word.
 * Source: docs/field.md, Deadlines.
 */
export function isLateCancellation(
  kind: RegistrationKind,
  status: RegistrationStatus,
  startsAt: Date,
  now: Date,
): boolean {
  return kind === "CLASS" && status === "CONFIRMED" && now >= closingInstant(startsAt, lateFrom);
}
