import { expect, test } from "vitest";
import { listInWords } from "#lib/text/writing/list.ts";

test.each([
  [[], ""],
  [["4e"], "4e"],
  [["4e", "3e"], "4e et 3e"],
  [["5e", "4e", "3e"], "5e, 4e et 3e"],
])("%j is « %s »", (words, sentence) => {
  expect(listInWords(words)).toBe(sentence);
});
