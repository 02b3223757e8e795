import { expect, test } from "vitest";
import { overlapping, wrongDayOf } from "#lib/domain/event/school-calendar.ts";

const christmas = { name: "Noël", startsOn: "2026-12-19", resumesOn: "2027-01-04" };

test.each([
  ["before, classes resume when the others begin", "2026-12-10", "2026-12-19", false],
  ["begin when the others' classes resume", "2027-01-04", "2027-01-10", false],
  ["share the first day", "2026-12-10", "2026-12-20", true],
  ["share the last day", "2027-01-03", "2027-01-10", true],
  ["lie within", "2026-12-24", "2026-12-26", true],
  ["hold the others", "2026-12-01", "2027-02-01", true],
  ["are the same", "2026-12-19", "2027-01-04", true],
])("holidays that %s", (_story, startsOn, resumesOn, overlaps) => {
  expect(overlapping({ startsOn, resumesOn }, [christmas])).toBe(overlaps ? christmas : null);
});

test.each([
  ["of this winter", "2027-02-13", "2027-03-01", null],
  ["of a summer", "2027-07-03", "2027-09-01", null],
  ["of the past", "2024-12-21", "2025-01-06", null],
  ["of 2072", "2072-12-19", "2073-01-04", "farAhead"],
  ["that resume a year late", "2026-12-19", "2028-01-04", "tooLong"],
])("holidays %s", (_story, startsOn, resumesOn, wrong) => {
  expect(wrongDayOf({ startsOn, resumesOn }, Temporal.PlainDate.from("2026-11-23"))).toBe(wrong);
});
