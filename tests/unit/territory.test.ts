import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { carrier, territory } from "#lib/territory.ts";
import { parsePhone } from "#lib/text/writing/phone.ts";

type CommunesFile = { epcis: { siren: string; name: string; territoryTown: string }[] };

const communes: CommunesFile = JSON.parse(
  readFileSync(new URL("../../lib/territories/tiltam/communes.json", import.meta.url), "utf8"),
);

describe("the territory", () => {
  test("has the EPCIs of the list of communes, under the same names", () => {
    const listed = communes.epcis.map(({ siren, name, territoryTown }) => [
      siren,
      name.replaceAll("'", "’"),
      territoryTown,
    ]);
    expect(territory.epcis.map((epci) => [epci.siren, epci.legalName, epci.town])).toEqual(listed);
  });

  test("gives each town its own three letters", () => {
    const prefixes = [...territory.epcis.map((epci) => epci.codePrefix), territory.codePrefix];
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.filter((prefix) => !/^[A-Z]{3}$/.test(prefix))).toEqual([]);
  });

  test("is carried by one of its EPCIs", () => {
    expect(territory.epcis).toContain(carrier);
  });

  test("can be called", () => {
    expect(parsePhone(territory.phone.display)).toBe(territory.phone.e164);
  });

  test("claims no conformity without an audit", () => {
    const { state, audit } = territory.accessibility;
    expect(audit === null ? state : "audited").toMatch(/non conforme|audited/);
  });
});
