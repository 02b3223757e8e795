import { expect, test } from "vitest";
import { overlapping } from "#lib/domain/event/school-calendar.ts";

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
