import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { now, resetClock, setClock } from "#lib/time/clock.ts";

// The whole suite may run under an offset.
beforeEach(() => vi.stubEnv("CLOCK_OFFSET_SECONDS", undefined));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  resetClock();
});

describe("the clock", () => {
  test("tells the system's time", () => {
    vi.useFakeTimers({ now: new Date("2026-11-23T08:00:00Z") });
    expect(now()).toEqual(new Date("2026-11-23T08:00:00Z"));
  });

  test("tells what a test says, until it is reset", () => {
    setClock(() => new Date("2023-11-09T13:30:00Z"));
    expect(now()).toEqual(new Date("2023-11-09T13:30:00Z"));
    resetClock();
    expect(now().getUTCFullYear()).not.toBe(2023);
  });

  test.each([
    ["86400", "2026-11-24T08:00:00Z"],
    ["-3600", "2026-11-23T07:00:00Z"],
  ])("moves by CLOCK_OFFSET_SECONDS=%s", (offset, expected) => {
    vi.useFakeTimers({ now: new Date("2026-11-23T08:00:00Z") });
    vi.stubEnv("CLOCK_OFFSET_SECONDS", offset);
    resetClock();
    expect(now()).toEqual(new Date(expected));
  });

  test("reads the offset once", () => {
    vi.useFakeTimers({ now: new Date("2026-11-23T08:00:00Z") });
    now();
    vi.stubEnv("CLOCK_OFFSET_SECONDS", "60");
    expect(now()).toEqual(new Date("2026-11-23T08:00:00Z"));
  });

  test.each(["demain", "1.5", ""])("refuses the offset « %s » with a sentence", (offset) => {
    vi.stubEnv("CLOCK_OFFSET_SECONDS", offset);
    resetClock();
    expect(() => now()).toThrow(/whole number of seconds/);
  });
});
