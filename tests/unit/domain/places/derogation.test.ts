import { describe, expect, test } from "vitest";
import {
  findExcess,
  limitWhenGranted,
  maxWithDerogation,
  mayAskDerogation,
} from "#lib/domain/places/derogation.ts";

const slot = { capacity: 30, classCapacity: null, booked: 0, bookedClasses: 0, waiting: 0 };

test.each([
  [30, 36],
  [24, 28],
  [4, 4],
])("a limit of %d may be passed up to %d", (limit, max) => {
  expect(maxWithDerogation(limit)).toBe(max);
});

describe("a class may ask for more than a slot has left", () => {
  test.each([
    ["by one: 31 for 30", slot, 31, true],
    ["by a fifth: 36 for 30", slot, 36, true],
    ["never by more", slot, 37, false],
    ["counting those who are in already", { ...slot, booked: 5 }, 31, true],
    ["and not where they are too many together", { ...slot, booked: 6 }, 31, false],
    ["never where somebody waits", { ...slot, waiting: 1 }, 31, false],
    ["by one class", { ...slot, classCapacity: 2, bookedClasses: 2 }, 20, true],
    ["where people are not limited", { ...slot, capacity: null }, 200, true],
  ])("%s", (_, facts, people, may) => {
    expect(mayAskDerogation(facts, { people, classes: 1 })).toBe(may);
  });
});

describe("granted, the limit grows", () => {
  test.each([
    ["by what is missing", 30, 30, 1, 0, 31],
    ["by nothing where places came free meanwhile", 30, 28, 1, 0, 30],
    ["by all of it while somebody waits for what is free", 30, 28, 1, 1, 31],
    ["not at all where there is none", null, 30, 1, 0, null],
  ])("%s", (_, limit, taken, more, waiting, granted) => {
    expect(limitWhenGranted(limit, taken, more, waiting)).toBe(granted);
  });
});

describe("a class that is over", () => {
  const rules = { pupilMax: 35, waitlistOpen: true };
  const excess = (facts: Partial<typeof slot>, people: number, pupilCount = people, more = rules) =>
    findExcess([{ ...slot, ...facts, places: { people, classes: 1 } }], more, pupilCount);

  test("by a few where it could never fit chooses a dérogation only", () => {
    expect(excess({}, 31)).toEqual({ people: 31, left: 30, mayWait: false });
  });

  test("by a few where it might fit one day may wait instead, where there is a list", () => {
    expect(excess({ booked: 5 }, 28)).toEqual({ people: 28, left: 25, mayWait: true });
    expect(excess({ booked: 5 }, 28, 28, { ...rules, waitlistOpen: false })).toEqual({
      people: 28,
      left: 25,
      mayWait: false,
    });
  });

  test("the event's number of pupils, although there are places, chooses a dérogation", () => {
    expect(excess({ capacity: 60 }, 36)).toEqual({ people: 36, left: 35, mayWait: false });
  });

  test("by a class, not by people, is told so by equal figures", () => {
    const full = { capacity: 60, classCapacity: 1, bookedClasses: 1 };
    expect(excess(full as never, 20)).toEqual({ people: 20, left: 60, mayWait: true });
  });

  test.each([
    ["not at all", {}, 30, 30],
    ["by too many", {}, 37, 30],
    ["the number of pupils by too many", { capacity: 100 }, 43, 43],
    ["while somebody waits", { waiting: 1 }, 31, 31],
  ])("%s has no such choice", (_, facts, people, pupilCount) => {
    expect(excess(facts, people, pupilCount)).toBeNull();
  });
});
