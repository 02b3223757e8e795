import { expect, it } from "vitest";
import { classNoted, personNoted } from "#lib/text/registration/attendance-noted.ts";

const lou = {
  kind: "INDIVIDUAL",
  firstName: "Lou",
  lastName: "Exemple",
  schoolName: null,
  communeName: null,
  className: null,
} as const;
const third = { ...lou, kind: "CLASS", className: "3e B", schoolName: "Collège Exemple" } as const;
const plain = (sentence: string) => sentence.replaceAll(/\s/g, " ");

it.each([
  ["PRESENT", "Lou Exemple : présent."],
  ["NO_SHOW", "Lou Exemple : absent."],
  ["EXCUSED", "Lou Exemple : absent excusé."],
  ["UNKNOWN", "Lou Exemple : à renseigner."],
] as const)("a mark says of whom it is: %s", (status, words) => {
  expect(plain(personNoted(lou, status))).toBe(words);
});

it("a count says of which class it is, and what was counted", () => {
  expect(plain(classNoted(third, { pupilsPresent: 24, adultsPresent: 2 }))).toBe(
    "3e B, Collège Exemple : 24 élèves et 2 adultes, comptés.",
  );
  expect(plain(classNoted(third, { pupilsPresent: 0, adultsPresent: 0 }))).toBe(
    "3e B, Collège Exemple : groupe absent.",
  );
});
