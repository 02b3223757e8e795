import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  dayOfColumn,
  instantOf,
  isoWithOffset,
  parisDate,
  parisDateTime,
  startOfParisDay,
} from "#lib/time/paris.ts";

const serverZone = process.env.TZ;
const day = (written: string) => Temporal.PlainDate.from(written);

// The server may stand anywhere: an hour of Paris must not depend on it.
describe.each(["UTC", "Pacific/Kiritimati", "America/St_Johns"])("on a server in %s", (zone) => {
  beforeEach(() => {
    process.env.TZ = zone;
  });
  afterEach(() => {
    if (serverZone === undefined) delete process.env.TZ;
    else process.env.TZ = serverZone;
  });

  test.each([
    ["2023-11-08T22:59:59Z", "2023-11-08"],
    ["2023-11-08T23:00:00Z", "2023-11-09"],
    ["2026-07-13T21:59:59Z", "2026-07-13"],
    ["2026-07-13T22:00:00Z", "2026-07-14"],
    ["2026-12-31T23:00:00Z", "2027-01-01"],
  ])("at %s it is %s in Paris", (instant, expected) => {
    expect(parisDate(new Date(instant)).toString()).toBe(expected);
  });

  test("an instant gives the hour of Paris, in winter and in summer", () => {
    expect(parisDateTime(new Date("2026-01-15T13:30:00Z")).toString()).toBe("2026-01-15T14:30:00");
    expect(parisDateTime(new Date("2026-07-15T12:30:00Z")).toString()).toBe("2026-07-15T14:30:00");
  });

  test("a day and an hour give their instant, in winter and in summer", () => {
    expect(instantOf(day("2026-01-15"), "14:30")).toEqual({
      ok: true,
      instant: new Date("2026-01-15T13:30:00Z"),
    });
    expect(instantOf(day("2026-07-15"), "14:30")).toEqual({
      ok: true,
      instant: new Date("2026-07-15T12:30:00Z"),
    });
  });

  test("machines read the hour of Paris with its offset", () => {
    expect(isoWithOffset(new Date("2026-01-15T13:30:00.123Z"))).toBe("2026-01-15T14:30:00+01:00");
    expect(isoWithOffset(new Date("2026-07-15T12:30:00Z"))).toBe("2026-07-15T14:30:00+02:00");
  });

  test("a date column is the day that was stored", () => {
    expect(dayOfColumn(new Date("2023-10-06T00:00:00Z")).toString()).toBe("2023-10-06");
  });
});

describe("the night when summer time begins, 28 March 2027", () => {
  test.each(["02:00", "02:30", "02:59"])("%s does not exist", (time) => {
    expect(instantOf(day("2027-03-28"), time)).toMatchObject({
      ok: false,
      refusal: "hourDoesNotExist",
    });
  });

  test("the same wall clock one hour later is proposed", () => {
    expect(instantOf(day("2027-03-28"), "02:30")).toMatchObject({
      next: new Date("2027-03-28T01:30:00Z"),
    });
  });

  test.each([
    ["01:59", "2027-03-28T00:59:00Z"],
    ["03:00", "2027-03-28T01:00:00Z"],
  ])("%s exists", (time, instant) => {
    expect(instantOf(day("2027-03-28"), time)).toEqual({ ok: true, instant: new Date(instant) });
  });
});

describe.each(["2026-10-25", "2023-10-29"])("the night when winter time begins, %s", (written) => {
  test.each(["02:00", "02:30", "02:59"])("%s happens twice, an hour apart", (time) => {
    const result = instantOf(day(written), time);
    expect(result).toEqual({
      ok: false,
      refusal: "hourHappensTwice",
      first: new Date(`${written}T0${Number(time.slice(0, 2)) - 2}:${time.slice(3)}:00Z`),
      second: new Date(`${written}T0${Number(time.slice(0, 2)) - 1}:${time.slice(3)}:00Z`),
    });
  });

  test.each([
    ["01:59", new Date(Date.parse(`${written}T00:00:00Z`) - 60_000)],
    ["03:00", new Date(`${written}T02:00:00Z`)],
  ])("%s happens once", (time, instant) => {
    expect(instantOf(day(written), time)).toEqual({ ok: true, instant });
  });

  test("the day lasts 25 hours", () => {
    const start = startOfParisDay(day(written));
    const end = startOfParisDay(day(written).add({ days: 1 }));
    expect((end.getTime() - start.getTime()) / 3_600_000).toBe(25);
  });
});

test.each(["25:00", "14:60", "demain"])("« %s » is no hour", (time) => {
  expect(() => instantOf(day("2026-01-15"), time)).toThrow(RangeError);
});
