import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { now, resetClock } from "#lib/time/clock.ts";
import { shiftClock } from "#scripts/shift-clock.ts";

beforeEach(() => {
  vi.stubEnv("CLOCK_OFFSET_SECONDS", undefined);
  vi.useFakeTimers({ now: new Date("2026-11-23T08:00:00Z") });
  resetClock();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  resetClock();
});

function clockAfter(words: string[]): Date {
  shiftClock(words);
  resetClock();
  return now();
}

test.each([
  [[], "2026-11-23T08:00:00Z"],
  [["--at", "2028-02-29"], "2028-02-29T09:00:00Z"],
  [["--at", "2026-12-31T23:50"], "2026-12-31T22:50:00Z"],
  [["--at", "2027-10-31T10:00"], "2027-10-31T09:00:00Z"],
])("%j moves the clock to %s", (words, expected) => {
  expect(clockAfter(words)).toEqual(new Date(expected));
});

test.each([[["--at"]], [["--at", "demain"]], [["--at", "2027-02-29"]], [["--on", "2028-02-29"]]])(
  "%j is refused with an example",
  (words) => {
    expect(() => shiftClock(words)).toThrow("npm test -- --at 2028-02-29T09:30");
  },
);
