import { expect, test } from "vitest";
import { readReturnPath } from "#lib/schemas/sign-in.ts";

const slot = "0190a0a0-0000-7000-8000-000000000001";

test.each([
  `/rendez-vous/escape-game-lezoux/inscription-groupe?creneau=${slot}`,
  "/mes-inscriptions/personnes",
  `/mes-inscriptions/groupe/${slot}/fiches`,
])("a code leads back to our own page %s", (path) => {
  expect(readReturnPath(path)).toBe(path);
});

test.each([
  "https://autre.example/rendez-vous",
  "//autre.example/rendez-vous",
  "/rendez-vous@autre.example",
  "/rendez-vous/../gestion",
  "/rendez-vous\\autre.example",
  "/gestion",
  `/rendez-vous/x?creneau=${slot}&autre=1`,
])("and never to %s", (path) => {
  expect(readReturnPath(path)).toBeNull();
});
