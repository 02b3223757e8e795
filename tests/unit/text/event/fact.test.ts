import { expect, test } from "vitest";
import { factInWords } from "#lib/text/event/fact.ts";

test("a fact is said, an unknown one is « à confirmer »", () => {
  expect(factInWords("1 rue du Test")).toBe("1 rue du Test");
  expect(factInWords(null)).toBe("à confirmer");
});
