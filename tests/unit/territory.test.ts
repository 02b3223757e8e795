import { describe, expect, test } from "vitest";
import { isUai } from "#lib/domain/people/uai.ts";
import { parsePhone } from "#lib/text/writing/phone.ts";
import ourCommunes from "#territory/communes.json" with { type: "json" };
import { territory as ourFacts } from "#territory/facts.ts";
import { sample as ourSample } from "#territory/sample/sample.ts";
import { schoolCalendar as ourCalendar } from "#territory/school-calendar.ts";
import itsCommunes from "#tests/territories/port-exemple/communes.json" with { type: "json" };
import { territory as itsFacts } from "#tests/territories/port-exemple/facts.ts";
import { sample as itsSample } from "#tests/territories/port-exemple/sample/sample.ts";
import { schoolCalendar as itsCalendar } from "#tests/territories/port-exemple/school-calendar.ts";

const now = new Date("2026-11-23T10:00:00Z");

describe.each([
  { territory: ourFacts, communeList: ourCommunes, calendar: ourCalendar, sample: ourSample },
  { territory: itsFacts, communeList: itsCommunes, calendar: itsCalendar, sample: itsSample },
])("the territory $territory.name", ({ territory, communeList, calendar, sample }) => {
  const communes = communeList.epcis.flatMap((epci) => epci.communes);

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
    expect(territory.epcis.map(({ siren }) => siren)).toContain(territory.carrier.epciSiren);
  });

  test("can be called", () => {
    expect(parsePhone(territory.phone.display)).toBe(territory.phone.e164);
  });

  test("claims no conformity without an audit", () => {
    const { state, audit } = territory.accessibility;
    expect(audit === null ? state : "audited").toMatch(/non conforme|audited/);
  });

  test("has holidays that follow each other, and end", () => {
    const days = calendar.flatMap(({ startsOn, resumesOn }) => [startsOn, resumesOn]);
    expect(days).toEqual([...days].sort());
  });

  test("has a sample in its own communes, and nobody's addresses", () => {
    const { schools, venues, staff, archive } = sample;
    const towns = [...Object.values(schools), ...Object.values(venues)].map(({ town }) => town);
    const known = communes.map(({ inseeCode, name }) => `${inseeCode} ${name}`);
    expect(known).toEqual(
      expect.arrayContaining(towns.map(({ inseeCode, name }) => `${inseeCode} ${name}`)),
    );
    expect(Object.values(schools).filter(({ uai }) => !isUai(uai))).toEqual([]);
    expect([staff.organiser.email, staff.helper.email].join()).toMatch(/\.example,.*\.example$/);
    expect(archive).not.toEqual([]);
    expect(sample.planAgenda(now)[0]?.slots).not.toEqual([]);
  });
});
