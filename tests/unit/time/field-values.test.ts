import { expect, test } from "vitest";
import { fieldDay, fieldTime } from "#lib/time/field-values.ts";

test.each([
  ["2026-11-23T23:30:00Z", "2026-11-24", "00:30"],
  ["2026-07-14T08:00:59Z", "2026-07-14", "10:00"],
])("%s is %s at %s in Paris", (instant, day, time) => {
  expect(fieldDay(new Date(instant))).toBe(day);
  expect(fieldTime(new Date(instant))).toBe(time);
});
