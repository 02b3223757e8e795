import { describe, expect, test } from "vitest";
import {
  findOverlap,
  pairsThatFollow,
  refuseTogether,
  type SeveralSlotsRules,
  splitOverSlots,
} from "#lib/domain/places/several-slots.ts";

const share = (pupilCount: number, adultCount: number) => ({ pupilCount, adultCount });

describe("a class over several slots", () => {
  test("stands whole on each where it rotates", () => {
    expect(splitOverSlots(26, 2, 2, "ROTATION")).toEqual([share(26, 2), share(26, 2)]);
  });

  test.each([
    [26, 2, 2, [share(13, 1), share(13, 1)]],
    [27, 2, 2, [share(14, 1), share(13, 1)]],
    [26, 3, 2, [share(13, 2), share(13, 1)]],
    [28, 4, 3, [share(10, 2), share(9, 1), share(9, 1)]],
    [26, 2, 1, [share(26, 2)]],
  ])("in groups: %i pupils and %i adults on %i slots", (pupils, adults, slots, shares) => {
    expect(splitOverSlots(pupils, adults, slots, "HALF_GROUPS")).toEqual(shares);
  });

  test("in groups, counts everybody exactly once, whatever the size", () => {
    for (let pupils = 1; pupils <= 60; pupils++) {
      for (const slots of [1, 2, 3, 4]) {
        const shares = splitOverSlots(pupils, 2, slots, "HALF_GROUPS");
        expect(shares.reduce((sum, one) => sum + one.pupilCount, 0)).toBe(pupils);
      }
    }
  });
});

const at = (start: string, end: string, companyName: string | null = null) => ({
  startsAt: new Date(`2026-12-01T${start}:00Z`),
  endsAt: new Date(`2026-12-01T${end}:00Z`),
  companyName,
});

describe("two slots", () => {
  test.each([
    ["one after the other", at("09:00", "09:10"), at("09:15", "09:25"), false],
    ["the one when the other ends", at("09:00", "09:15"), at("09:15", "09:30"), false],
    ["at the same hour", at("09:00", "09:10"), at("09:00", "09:10"), true],
    ["that share a minute", at("09:00", "09:16"), at("09:15", "09:30"), true],
    ["the one within the other", at("09:00", "12:00"), at("10:00", "10:30"), true],
  ])("%s overlap or not, in any order", (_, one, other, overlaps) => {
    expect(findOverlap([one, other]) !== null).toBe(overlaps);
    expect(findOverlap([other, one]) !== null).toBe(overlaps);
  });
});

describe("slots asked for together are refused", () => {
  const rules: SeveralSlotsRules = { slotsPerRegistrationMax: 2, severalSlots: "ROTATION" };
  const halfGroups: SeveralSlotsRules = { ...rules, severalSlots: "HALF_GROUPS" };
  const nine = at("09:00", "09:10", "Mécanique");
  const alsoNine = at("09:05", "09:15", "Plasturgie");

  test("where they are more than the event allows", () => {
    const three = [nine, at("10:00", "10:10"), at("11:00", "11:10")];
    expect(refuseTogether(three, rules, "INDIVIDUAL")).toEqual({ kind: "tooManySlots", max: 2 });
    expect(refuseTogether(three.slice(1), rules, "INDIVIDUAL")).toBeNull();
  });

  test("where a person would be in two places at once", () => {
    expect(refuseTogether([alsoNine, nine], halfGroups, "INDIVIDUAL")).toMatchObject({
      kind: "slotsOverlap",
      first: { companyName: "Mécanique" },
      second: { companyName: "Plasturgie" },
    });
  });

  test("where a whole class would, but two half-groups may be at two places", () => {
    expect(refuseTogether([nine, alsoNine], rules, "CLASS")?.kind).toBe("slotsOverlap");
    expect(refuseTogether([nine, alsoNine], halfGroups, "CLASS")).toBeNull();
  });
});

describe("two slots that follow each other", () => {
  const open = { venueName: "Médiathèque", state: "open" as const, placesLeft: 30, classesLeft: 1 };
  const nine = { ...at("09:00", "10:15"), ...open };
  const half = { ...at("10:30", "11:45"), ...open };
  const afternoon = { ...at("13:30", "14:45"), ...open };
  const halfOfClass = [
    { people: 14, classes: 1 },
    { people: 14, classes: 1 },
  ];
  const pairs = (...slots: (typeof nine)[]) => pairsThatFollow(slots, halfOfClass);

  test("are the one and the next, in order of time, not across the lunch break", () => {
    expect(pairs(afternoon, half, nine)).toEqual([[nine, half]]);
  });

  test("may touch, and never overlap", () => {
    const touching = { ...half, startsAt: nine.endsAt };
    expect(pairs(nine, touching)).toEqual([[nine, touching]]);
    expect(pairs(nine, { ...half, startsAt: new Date(nine.endsAt.getTime() - 1) })).toEqual([]);
  });

  test.each([
    ["at another place", { venueName: "Usine" }],
    ["with too few places", { placesLeft: 13 }],
    ["with no place for a class", { classesLeft: 0 }],
    ["where somebody waits", { state: "waitlist" as never }],
  ])("are none where the second is %s", (_, facts) => {
    expect(pairs(nine, { ...half, ...facts })).toEqual([]);
  });
});
