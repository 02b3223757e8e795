import { expect, test } from "vitest";
import { pageOf } from "#lib/domain/page.ts";

const five = ["a", "b", "c", "d", "e"];

test.each([
  [1, ["a", "b"], 1],
  [2, ["c", "d"], 2],
  [3, ["e"], 3],
  [9, ["e"], 3],
  [0, ["a", "b"], 1],
  [-1, ["a", "b"], 1],
  [Number.NaN, ["a", "b"], 1],
  [1.5, ["a", "b"], 1],
])("page %s of five rows, two a page", (asked, rows, page) => {
  expect(pageOf(five, asked, 2)).toEqual({ rows, page, pageCount: 3, total: 5 });
});

test("an empty list has one page", () => {
  expect(pageOf([], 1, 2)).toEqual({ rows: [], page: 1, pageCount: 1, total: 0 });
});
