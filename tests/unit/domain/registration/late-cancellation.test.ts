import { expect, test } from "vitest";
import { isLateCancellation } from "#lib/domain/registration/late-cancellation.ts";

const startsAt = new Date("2026-12-10T13:00:00Z");
const lastSecond = new Date("2026-12-03T16:59:59Z");
const from = new Date("2026-12-03T17:00:00Z");

test("a class cancels freely until seven days before, at 18 h in Paris", () => {
  expect(isLateCancellation("CLASS", "CONFIRMED", startsAt, lastSecond)).toBe(false);
  expect(isLateCancellation("CLASS", "CONFIRMED", startsAt, from)).toBe(true);
});

test("the hour of Paris holds across a clock change", () => {
  const afterChange = new Date("2026-10-28T13:00:00Z");
  const summerEvening = new Date("2026-10-21T16:00:00Z");
  expect(isLateCancellation("CLASS", "CONFIRMED", afterChange, summerEvening)).toBe(true);
  const before = new Date(summerEvening.getTime() - 1000);
  expect(isLateCancellation("CLASS", "CONFIRMED", afterChange, before)).toBe(false);
});

test("a class that is not expected yet gives nothing back that was counted on", () => {
  for (const status of ["PENDING", "WAITLISTED", "OFFERED"] as const)
    expect(isLateCancellation("CLASS", status, startsAt, from)).toBe(false);
});

test("a person and a group cancel freely until the start", () => {
  expect(isLateCancellation("INDIVIDUAL", "CONFIRMED", startsAt, from)).toBe(false);
  expect(isLateCancellation("GROUP", "CONFIRMED", startsAt, from)).toBe(false);
});
