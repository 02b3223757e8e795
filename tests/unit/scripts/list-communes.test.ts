import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listCommunes } from "#scripts/list-communes.ts";
import communeList from "#tests/territories/port-exemple/communes.json" with { type: "json" };
import { territory } from "#tests/territories/port-exemple/facts.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(`tests/territories/port-exemple/open-data/${name}.json`, "utf8"));
const openData = { epcis: read("epci"), communes: read("communes") };
const sirens = territory.epcis.map(({ siren }) => siren);

describe("the communes of a territory, from the open data", () => {
  test("are those of its EPCIs alone, with the names of those that they absorbed", () => {
    expect(listCommunes(openData, sirens)).toEqual(communeList);
    const names = communeList.epcis.flatMap(({ communes }) => communes.map(({ name }) => name));
    expect(names).toEqual(["Port-Exemple", "Lande-l'Exemple", "Bourg-Modèle"]);
    expect(communeList.epcis[0]?.communes[0]?.formerNames).toEqual(["L'Île-Exemple"]);
  });

  test.each([
    ["an EPCI", openData, ["999000041"], "The open data have no EPCI 999000041."],
    ["a commune", { ...openData, communes: [] }, sirens, "The open data have no commune 29903."],
  ])("are refused where %s is missing", (_, given, wanted, sentence) => {
    expect(() => listCommunes(given, wanted)).toThrow(sentence);
  });
});
