import { expect, test } from "vitest";
import { teamsInWords } from "#lib/text/registration/teams.ts";

test.each([
  [26, 5, "5 équipes : 1 de 6 et 4 de 5"],
  [30, 5, "6 équipes de 5"],
  [4, 5, "1 équipe de 4"],
])("%d pupils by %d", (pupilCount, teamSize, words) => {
  expect(teamsInWords(pupilCount, teamSize).replaceAll("\u00A0", " ")).toBe(words);
});
