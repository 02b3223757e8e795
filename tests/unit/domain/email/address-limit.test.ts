import { expect, test } from "vitest";
import { isOverLimit, linkLimits, longestWindow } from "#lib/domain/email/address-limit.ts";

const now = new Date("2026-11-23T09:00:00Z");
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const limits = [
  { count: 2, minutes: 15 },
  { count: 3, minutes: 60 },
];

test.each([
  [[], false],
  [[1], false],
  [[1, 2], true],
  [[1, 15], false],
  [[1, 15 - 1 / 60], true],
  [[1, 20, 59], true],
  [[1, 20, 60], false],
])("with earlier ones %j minutes before, one more is over the limit: %s", (earlier, expected) => {
  expect(isOverLimit(earlier.map(before), limits, now)).toBe(expected);
});

test("the longest window says how far back to look", () => {
  expect(longestWindow(limits)).toBe(60 * 60_000);
  expect(longestWindow([])).toBe(0);
});

test("a link is sent again once in a quarter of an hour", () => {
  expect(isOverLimit([before(14)], linkLimits, now)).toBe(true);
  expect(isOverLimit([before(15)], linkLimits, now)).toBe(false);
});
