import { describe, expect, test } from "vitest";
import { carrier, territory } from "#lib/territory.ts";
import { parsePhone } from "#lib/text/writing/phone.ts";
import communeList from "#territory/communes.json" with { type: "json" };

describe("the territory", () => {
  test("has the EPCIs of the list of communes, each with its town", () => {
    const towns = territory.epcis.map(({ siren, town, departement }) => [siren, town, departement]);
    const listed = communeList.epcis.map(({ siren, communes }, place) => {
      const town = communes.find(({ name }) => name === territory.epcis[place]?.town);
      return [siren, town?.name, town?.departement];
    });
    expect(towns).toEqual(listed);
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
