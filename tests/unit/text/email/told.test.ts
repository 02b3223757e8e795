import { describe, expect, test } from "vitest";
import { toldAfterwards, toldWords } from "#lib/text/email/told.ts";
import { nbsp } from "#lib/text/writing/typography.ts";

/** Written with plain spaces; the number is held to its noun. */
function held(words: string): string {
  return words.replace(/(\d) /g, `$1${nbsp}`);
}

describe("who is told, in words", () => {
  test.each([
    [{ emails: 3, calls: 2 }, "3 courriels, 2 personnes à appeler"],
    [{ emails: 1, calls: 0 }, "1 courriel"],
    [{ emails: 0, calls: 1 }, "1 personne à appeler"],
    [{ emails: 0, calls: 0 }, "personne à prévenir"],
  ])("before the act: %j", (told, words) => {
    expect(toldWords(told)).toBe(held(words));
  });

  test.each([
    [{ emails: 3, calls: 2 }, "3 courriels partent et 2 personnes sont à appeler."],
    [{ emails: 1, calls: 1 }, "1 courriel part et 1 personne est à appeler."],
    [{ emails: 0, calls: 2 }, "2 personnes sont à appeler."],
    [{ emails: 0, calls: 0 }, "Personne n’était à prévenir."],
  ])("after the act: %j", (told, words) => {
    expect(toldAfterwards(told)).toBe(held(words));
  });
});
