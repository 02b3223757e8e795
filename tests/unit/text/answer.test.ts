import { expect, test } from "vitest";
import { answerInWords } from "#lib/text/answer.ts";

test.each([
  ["TEXT", ["Bonjour"], "Bonjour"],
  ["TEXT", ["YES"], "YES"],
  ["YES_NO", ["YES"], "Oui"],
  ["YES_NO", ["NO"], "Non"],
  ["NUMBER", ["1200"], "1\u00A0200"],
  ["CHOICE", ["Matin"], "Matin"],
  ["CHOICES", ["Matin", "Soir"], "Matin, Soir"],
] as const)("an answer to a question of type %s, %j, reads « %s »", (type, values, words) => {
  expect(answerInWords(type, values)).toBe(words);
});
