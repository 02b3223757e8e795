import { describe, expect, test } from "vitest";
import { refuseGrowth } from "#lib/domain/places/resizing.ts";

const slot = { capacity: 30, classCapacity: null, booked: 28, bookedClasses: 1, waiting: 0 };

describe("a registration that holds places", () => {
  test.each([
    ["grows into what is left", slot, 2, null],
    ["shrinks whoever waits", { ...slot, waiting: 3 }, -2, null],
    [
      "does not grow beyond what is left, and is told the figures",
      slot,
      3,
      { kind: "cannotGrow", asked: 3, left: 2, waiting: 0 },
    ],
    [
      "does not grow while anybody waits, even into what is left",
      { ...slot, waiting: 1 },
      1,
      { kind: "cannotGrow", asked: 1, left: 2, waiting: 1 },
    ],
    ["grows as it likes where entry is free", { ...slot, capacity: null }, 40, null],
    [
      "grows as it likes where only classes are counted, although a class waits",
      { ...slot, capacity: null, classCapacity: 1, waiting: 1 },
      5,
      null,
    ],
  ])("%s", (_, facts, more, refusal) => {
    expect(refuseGrowth([{ slot: facts, more }])).toEqual(refusal);
  });

  test("of several slots grows on all or on none: the fullest decides", () => {
    const fuller = { ...slot, booked: 30 };
    const half = { slot: { ...slot, booked: 27 }, more: 3 };
    expect(refuseGrowth([half, { slot, more: 2 }])).toBeNull();
    expect(
      refuseGrowth([
        { slot, more: 2 },
        { slot: fuller, more: 2 },
      ]),
    ).toEqual({ kind: "cannotGrow", asked: 2, left: 0, waiting: 0 });
  });
});
