import { globSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { territory } from "#lib/territory.ts";
import communeList from "#territory/communes.json" with { type: "json" };
import { placeNamesOf } from "#tests/support/place-names.ts";

const names = placeNamesOf(territory, communeList);

/** What the sample cast is called where a test or a command imports it. */
const imported = /\b(schools|towns|venues)\.\w+/g;

const files = globSync(
  "{app,components,lib,prisma/seed,public,scripts,tests/support,tests/territories}/**/*.{css,json,mjs,svg,ts,tsx}",
)
  .filter((file) => !/^lib\/territories\/tiltam\/|\/generated\//.test(file))
  // A route's folder may be called like a file: agenda.json.
  .filter((file) => statSync(file).isFile());

test("the places of the territory are known by their names, codes and postcodes", () => {
  const isNamed = (text: string) => names.some((name) => name.test(text));
  const ours = ["à Thiers", "/rendez-vous/jeu-lezoux", "63300", "Loire Forez", "zone A", "TILTAM"];
  expect(ours.filter((text) => !isNamed(text))).toEqual([]);
  expect(["Salle des fêtes", "263300", "zone d’accueil"].filter(isNamed)).toEqual([]);
});

test("nothing outside the folder of a territory names a place of it", () => {
  expect(files.length).toBeGreaterThan(500);
  const found = [...files, "prisma/schema.prisma", "instrumentation.ts", "next.config.ts"].flatMap(
    (file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .map((line, index) => ({ line: line.replace(imported, ""), where: `${file}:${index + 1}` }))
        .filter(({ line }) => names.some((name) => name.test(line)))
        .map(({ where, line }) => `${where}: ${line.trim()}`),
  );
  expect(found, "take it from lib/territory.ts, or leave it out").toEqual([]);
});
