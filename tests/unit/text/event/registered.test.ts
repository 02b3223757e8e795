import { expect, test } from "vitest";
import { registeredInWords } from "#lib/text/event/registered.ts";

test("whoever edits an event reads who is registered, and what becomes of them", () => {
  const words = registeredInWords({ classes: 1, people: 6 }).join(" ").replaceAll("\u00A0", " ");
  expect(words).toContain("1 classe et 6 inscriptions de personnes");
  expect(words).toContain("les prochains courriels le portent");
  expect(words).toContain("Un public décoché n’accepte plus d’inscription");
});

test("of nobody, nothing is said", () => {
  expect(registeredInWords({ classes: 0, people: 0 })).toEqual([]);
});
