import { expect, test } from "vitest";
import { secondChoicesOf } from "#components/registration/form/own-slot-choice.tsx";
import type { EventForm } from "#lib/queries/registrations/show-registration-form.ts";
import { samplePublicSlot } from "#tests/support/sample-public-slot.ts";

const slot = (id: string, capacity: number | null, state: "open" | "waitlist" = "open") =>
  samplePublicSlot({ id, capacity, state, placesLeft: capacity });

const form: EventForm = {
  event: {
    slug: "visite",
    title: "Visite",
    type: "OPEN_DAY",
    audiences: ["CLASS"],
    pupilMax: 30,
    adultMin: 2,
    companionMax: 0,
    countsAdults: true,
    needsValidation: false,
    waitlistRule: "FIRST_THAT_FITS",
    minimumAge: null,
    levels: [],
    questions: [],
    slotsPerRegistrationMax: 1,
    severalSlots: "ROTATION",
  },
  slotsForPerson: [],
  schoolLabels: [],
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
