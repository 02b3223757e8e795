import { expect, test } from "vitest";
import { periodInWords } from "#lib/text/writing/period.ts";

test.each([
  [{ days: 7 }, "7\u00A0jours"],
  [{ months: 1 }, "1\u00A0mois"],
  [{ months: 6 }, "6\u00A0mois"],
  [{ years: 1 }, "1\u00A0an"],
  [{ years: 2 }, "2\u00A0ans"],
])("%j is « %s »", (period, words) => {
  expect(periodInWords(period)).toBe(words);
});
