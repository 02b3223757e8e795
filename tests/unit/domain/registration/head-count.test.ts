import { expect, test } from "vitest";
import { headCount, headCountOn } from "#lib/domain/registration/head-count.ts";
import type { RegistrationKind, SeveralSlots } from "#lib/domain/types.ts";

const size = (kind: RegistrationKind, severalSlots: SeveralSlots = "HALF_GROUPS") => ({
  kind,
  pupilCount: kind === "CLASS" ? 27 : null,
  adultCount: kind === "CLASS" ? 2 : null,
  companionCount: kind === "INDIVIDUAL" ? 3 : 0,
  event: { severalSlots },
  slots: [
    { slotId: "first", people: 14 },
    { slotId: "second", people: 13 },
  ],
});

test("a class brings its pupils and its adults", () => {
  expect(headCount(size("CLASS"))).toEqual({ pupils: 27, adults: 2, people: 29 });
});

test("a person comes with those who come along", () => {
  expect(headCount(size("INDIVIDUAL"))).toEqual({ pupils: 0, adults: 0, people: 4 });
});

test("held places are as many as are held", () => {
  expect(headCount(size("GROUP"), 6).people).toBe(6);
  expect(headCountOn(size("GROUP"), "second").people).toBe(13);
});

test.each([
  ["first", { pupils: 14, adults: 1, people: 15 }],
  ["second", { pupils: 13, adults: 1, people: 14 }],
  ["another", { pupils: 0, adults: 0, people: 0 }],
])("of a class in half-groups, those of the hour come: %s", (slotId, count) => {
  expect(headCountOn(size("CLASS"), slotId)).toEqual(count);
});

test("a class that goes round comes whole to each slot", () => {
  expect(headCountOn(size("CLASS", "ROTATION"), "second").people).toBe(29);
});

test("a person comes to each slot with those who come along", () => {
  expect(headCountOn(size("INDIVIDUAL"), "second").people).toBe(4);
});
