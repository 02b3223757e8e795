import { expect, test } from "vitest";
import { practicalFactKinds } from "#lib/domain/event/event-content.ts";
import { readPracticalFacts, readProgramme } from "#lib/schemas/staff/event-content.ts";

test("the columns of an event are read as they were written", () => {
  const programme = [{ title: "Former une équipe", text: "5 ou 6 personnes par table." }];
  expect(readProgramme(programme)).toEqual(programme);
  expect(readProgramme([])).toEqual([]);
  const facts = practicalFactKinds.map((kind) => ({ kind, text: "À confirmer." }));
  expect(readPracticalFacts(facts)).toEqual(facts);
});

test("what was not written by us is refused", () => {
  expect(() => readProgramme([{ title: "Sans texte" }])).toThrow();
  expect(() => readProgramme(null)).toThrow();
  expect(() => readPracticalFacts([{ kind: "WEATHER", text: "Beau." }])).toThrow();
});
