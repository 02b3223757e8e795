import { describe, expect, test } from "vitest";
import {
  type Availability,
  availabilityInWords,
  availabilityTone,
} from "#lib/text/event/availability.ts";

const slot = (facts: Partial<Availability>): Availability => ({
  state: "open",
  placesLeft: null,
  capacity: null,
  classesLeft: null,
  classCapacity: null,
  ...facts,
});
const readable = (text: string) => text.replaceAll("\u00A0", " ");

describe("places left in words", () => {
  test("a slot that has begun is under way until its end", () => {
    expect(availabilityInWords(slot({ state: "past", isUnderWay: true }))).toBe("En cours");
    expect(availabilityInWords(slot({ state: "past", isUnderWay: false }))).toBe("Terminé");
    expect(availabilityInWords(slot({ state: "cancelled", isUnderWay: true }))).toBe("Annulé");
  });

  test.each([
    [66, 100, "66 places restantes", "free"],
    [13, 40, "13 places restantes", "free"],
    [12, 40, "Plus que 12 places", "few"],
    [8, 40, "Plus que 8 places", "few"],
    [30, 200, "Plus que 30 places", "few"],
    [31, 200, "31 places restantes", "free"],
    [2, 40, "Plus que 2 places", "few"],
    [1, 40, "Dernière place", "few"],
    [0, 40, "Complet", "none"],
  ])("%d of %d: « %s »", (placesLeft, capacity, words, tone) => {
    expect(readable(availabilityInWords(slot({ placesLeft, capacity })))).toBe(words);
    expect(availabilityTone(slot({ placesLeft, capacity }))).toBe(tone);
  });

  test.each([
    [12, "12 places restantes"],
    [1, "1 place restante"],
  ])("no pressure while nobody has registered: %d of the same", (capacity, words) => {
    const untouched = slot({ placesLeft: capacity, capacity });
    expect(readable(availabilityInWords(untouched))).toBe(words);
    expect(availabilityTone(untouched)).toBe("free");
  });

  test("without a limit: « Entrée libre »", () => {
    expect(availabilityInWords(slot({}))).toBe("Entrée libre");
    expect(availabilityTone(slot({}))).toBe("free");
  });
});

describe("places of classes", () => {
  test.each([
    [3, 3, "Place pour 3 classes"],
    [1, 1, "Place pour 1 classe"],
    [1, 2, "Dernière place pour une classe"],
    [0, 2, "Complet pour les classes"],
  ])("%d of %d classes", (classesLeft, classCapacity, words) => {
    expect(readable(availabilityInWords(slot({ classesLeft, classCapacity })))).toBe(words);
  });

  test.each([
    [2, "60 places restantes, pour 2 classes"],
    [0, "60 places restantes, sauf pour une classe"],
  ])("60 people and %d classes", (classesLeft, words) => {
    const both = slot({ placesLeft: 60, capacity: 100, classesLeft, classCapacity: 4 });
    expect(readable(availabilityInWords(both))).toBe(words);
  });
});

describe("the other states", () => {
  test.each([
    ["waitlist", "Complet – liste d’attente", "none"],
    ["full", "Complet", "none"],
    ["closed", "Inscriptions closes", "over"],
    ["cancelled", "Annulé", "over"],
    ["past", "Terminé", "over"],
  ] as const)("%s, whatever number is free", (state, words, tone) => {
    const some = slot({ state, placesLeft: 5, capacity: 40 });
    expect(readable(availabilityInWords(some))).toBe(words);
    expect(availabilityTone(some)).toBe(tone);
  });

  test("opens at a day and an hour", () => {
    const later = slot({ state: "notYetOpen", opensOn: "3 mai à 9 h" });
    expect(availabilityInWords(later)).toBe("Ouvre le 3 mai à 9 h");
    expect(availabilityTone(later)).toBe("later");
  });

  test("opens at an hour that is not announced", () => {
    expect(availabilityInWords(slot({ state: "notYetOpen" }))).toBe(
      "Inscriptions pas encore ouvertes",
    );
  });
});
