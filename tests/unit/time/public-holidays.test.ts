import { describe, expect, test } from "vitest";
import { findPublicHoliday, publicHolidays } from "#lib/time/public-holidays.ts";

const day = (written: string) => Temporal.PlainDate.from(written);

describe("public holidays", () => {
  test("are eleven, in order", () => {
    expect(publicHolidays(2026).map((holiday) => holiday.day.toString())).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-08",
      "2026-05-14",
      "2026-05-25",
      "2026-07-14",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
  });

  test.each([
    ["2023-04-10", "Lundi de Pâques"],
    ["2024-05-20", "Lundi de Pentecôte"],
    ["2025-05-29", "Ascension"],
    ["2027-03-29", "Lundi de Pâques"],
    ["2038-04-26", "Lundi de Pâques"],
  ])("%s is %s", (written, name) => {
    expect(findPublicHoliday(day(written))?.name).toBe(name);
  });

  test("Good Friday is one in Alsace-Moselle only", () => {
    expect(findPublicHoliday(day("2026-04-03"))).toBeNull();
  });

  test("in 2008 Ascension fell on 1 May: both are named", () => {
    const names = publicHolidays(2008).filter((holiday) => holiday.day.equals(day("2008-05-01")));
    expect(names).toHaveLength(2);
  });
});
