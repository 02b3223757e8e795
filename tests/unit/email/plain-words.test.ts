import { expect, test } from "vitest";
import { plainWords } from "#lib/email/templates/plain-words.ts";

test.each([
  ["www.evil.example", "www. evil. example"],
  ["evil.example/x", "evil. example/x"],
  ["https://evil.example", "https\u00A0: //evil. example"],
  ["camille@ecole.example", "camille @ ecole. example"],
  ["192.0.2.7", "192. 0. 2. 7"],
  ["tel:0612345678", "tel\u00A0: 0612345678"],
  ["\\\\serveur\\partage", "\\serveur\\partage"],
  ["J.-P. Martin", "J.-P. Martin"],
])("%s is read as « %s »", (typed, read) => {
  expect(plainWords(typed)).toBe(read);
  expect(plainWords(read)).toBe(read);
});

test.each([
  "Jeudi 3 décembre de 14\u00A0h\u00A030 à 16\u00A0h, jeu. 3 déc.",
  "3e B, Collège de démonstration (Lezoux).",
  "À 14:30, 12.50\u00A0€, le 12.12.2026",
  "06\u00A039\u00A098\u00A000\u00A001",
  "Soit…\u00A0! «\u00A0Et toi\u00A0?\u00A0»",
])("« %s » stays as it is", (words) => {
  expect(plainWords(words)).toBe(words);
});
