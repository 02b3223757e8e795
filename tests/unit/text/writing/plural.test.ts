import { describe, expect, test } from "vitest";
import { formatNumber, plural } from "#lib/text/writing/plural.ts";

describe("a number and its noun", () => {
  test.each([
    [0, "0\u00A0place restante"],
    [1, "1\u00A0place restante"],
    [1.5, "1,5\u00A0place restante"],
    [2, "2\u00A0places restantes"],
    [66, "66\u00A0places restantes"],
    [1284, "1\u00A0284\u00A0places restantes"],
  ])("%d", (number, words) => {
    expect(plural(number, "place restante", "places restantes")).toBe(words);
  });
});

test("a number has no-break spaces and a decimal comma, and no narrow space", () => {
  expect(formatNumber(1234567.8)).toBe("1\u00A0234\u00A0567,8");
});
