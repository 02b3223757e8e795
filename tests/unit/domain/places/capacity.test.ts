import { describe, expect, test } from "vitest";
import {
  classesLeft,
  couldEverFit,
  fits,
  placesLeft,
  placesOfClass,
  placesOfPerson,
  type SlotCount,
} from "#lib/domain/places/capacity.ts";

const slot = (facts: Partial<SlotCount>): SlotCount => ({
  capacity: null,
  classCapacity: null,
  booked: 0,
  bookedClasses: 0,
  ...facts,
});

describe("places left", () => {
  test.each([
    ["some are free", { capacity: 30, booked: 12 }, 18],
    ["the last is taken", { capacity: 30, booked: 30 }, 0],
    ["more came than there are places: never negative", { capacity: 30, booked: 31 }, 0],
    ["entry is free: no number", { capacity: null, booked: 31 }, null],
  ])("%s", (_, facts, left) => {
    expect(placesLeft(slot(facts))).toBe(left);
  });

  test.each([
    [{ classCapacity: 2, bookedClasses: 1 }, 1],
    [{ classCapacity: 2, bookedClasses: 2 }, 0],
    [{ classCapacity: 2, bookedClasses: 3 }, 0],
    [{ classCapacity: null, bookedClasses: 3 }, null],
  ])("for classes, %o: %s", (facts, left) => {
    expect(classesLeft(slot(facts))).toBe(left);
  });
});

describe("a class of 26", () => {
  const places = { people: 26, classes: 1 };

  test.each([
    ["there are exactly 26 places", { capacity: 30, booked: 4 }, true],
    ["there are 25 places", { capacity: 30, booked: 5 }, false],
    ["one class more may come", { classCapacity: 2, bookedClasses: 1 }, true],
    [
      "people fit but no class may come",
      { capacity: 100, classCapacity: 1, bookedClasses: 1 },
      false,
    ],
    ["a class may come but people do not fit", { capacity: 25, classCapacity: 2 }, false],
    ["entry is free", { booked: 1000 }, true],
  ])("%s: fits is %s", (_, facts, expected) => {
    expect(fits(slot(facts), places)).toBe(expected);
  });

  test("could ever fit a full slot of 26, never one of 25", () => {
    expect(couldEverFit(slot({ capacity: 26, booked: 26 }), places)).toBe(true);
    expect(couldEverFit(slot({ capacity: 25 }), places)).toBe(false);
  });
});

test("a person fits where no class may come any more", () => {
  const full = slot({ capacity: 30, classCapacity: 1, bookedClasses: 1 });
  expect(fits(full, placesOfPerson(0))).toBe(true);
});

test("adults of a class count where the event says so", () => {
  expect(placesOfClass(26, 2, true)).toEqual({ people: 28, classes: 1 });
  expect(placesOfClass(26, 2, false)).toEqual({ people: 26, classes: 1 });
});

test("a person comes with companions, and is no class", () => {
  expect(placesOfPerson(3)).toEqual({ people: 4, classes: 0 });
});
