import { expect, test } from "vitest";
import { secondChoicesOf } from "#components/registration/form/own-slot-choice.tsx";

const slot = (id: string, capacity: number | null, state: "open" | "waitlist" = "open") => ({
  id,
  capacity,
  state,
  startsAt: new Date("2026-12-03T13:30:00Z"),
  endsAt: new Date("2026-12-03T15:00:00Z"),
  opensAt: null,
  label: null,
  companyName: null,
  venueName: "Coutellerie de démonstration",
  placesLeft: capacity,
  classCapacity: null,
  classesLeft: null,
  waiting: 0,
});

const form = {
  event: {
    slotsPerRegistrationMax: 1,
    severalSlots: "ROTATION" as const,
    countsAdults: true,
    adultMin: 2,
  },
  slotsForClass: [
    slot("first", 30),
    slot("pair", 2),
    slot("small", 12),
    slot("large", 30, "waitlist"),
    slot("free", null),
  ],
};
const idsFor = (size: { pupilCount: number; adultCount: number } | null) =>
  secondChoicesOf(form, "first", size).map(({ value }) => value);

test("a class is offered no second choice that no class fits", () => {
  expect(idsFor(null)).toEqual(["small", "large", "free"]);
});

test("a class whose number is known is offered what it fits", () => {
  expect(idsFor({ pupilCount: 26, adultCount: 2 })).toEqual(["large", "free"]);
});

test("each says how many places it has", () => {
  const [small, , free] = secondChoicesOf(form, "first", null);
  expect(small?.label).toMatch(/, 12\u00A0places$/);
  expect(free?.label).not.toMatch(/place/);
});
