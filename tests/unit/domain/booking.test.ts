import { describe, expect, test } from "vitest";
import {
  acceptsKind,
  type BookingRules,
  refuseBooking,
  refuseToGive,
} from "#lib/domain/booking.ts";
import { placesOfClass, placesOfPerson } from "#lib/domain/capacity.ts";
import type { SlotFacts } from "#lib/domain/slot-state.ts";
import { type Audience, audiences } from "#lib/domain/types.ts";

const now = new Date("2026-11-10T09:00:00Z");
const earlier = new Date("2026-11-01T09:00:00Z");
const later = new Date("2026-11-20T09:00:00Z");
const startsAt = new Date("2026-11-23T09:00:00Z");

const rules: BookingRules = { audiences: ["CLASS", "PUBLIC"], pupilMax: 35, companionMax: 4 };
const slot = (facts: Partial<SlotFacts> = {}): SlotFacts => ({
  status: "SCHEDULED",
  eventStatus: "PUBLISHED",
  startsAt,
  opensAt: null,
  closesAt: later,
  capacity: 30,
  classCapacity: null,
  booked: 0,
  bookedClasses: 0,
  waiting: 0,
  waitlistOpen: true,
  acceptsPeople: true,
  ...facts,
});
const refusalOfPerson = (facts: Partial<SlotFacts>) =>
  refuseBooking(slot(facts), rules, "INDIVIDUAL", placesOfPerson(0), now);

describe("a person is refused", () => {
  test.each([
    ["before the opening", { opensAt: later }, { kind: "registrationNotYetOpen", opensAt: later }],
    ["after the closing", { closesAt: earlier }, { kind: "registrationClosed", closedAt: earlier }],
    ["once it has started", { startsAt: earlier }, { kind: "slotPast" }],
    ["on a cancelled slot", { status: "CANCELLED" }, { kind: "slotCancelled" }],
    ["at a cancelled event", { eventStatus: "CANCELLED" }, { kind: "eventCancelled" }],
    ["where it is full without a list", { booked: 30, waitlistOpen: false }, { kind: "slotFull" }],
  ] as const)("%s", (_, facts, refusal) => {
    expect(refusalOfPerson(facts)).toEqual(refusal);
  });
});

describe("a person is not refused before the statement that books has spoken", () => {
  test.each([
    ["where a place is free", {}],
    ["where all are taken and there is a list", { booked: 30 }],
    ["where somebody waits", { waiting: 3 }],
  ])("%s", (_, facts) => {
    expect(refusalOfPerson(facts)).toBeNull();
  });
});

test("a group that would not even fit an empty slot is told so, and need not wait", () => {
  const places = placesOfClass(29, 2, true);
  expect(refuseBooking(slot({ booked: 30 }), rules, "CLASS", places, now)).toEqual({
    kind: "groupTooLarge",
    people: 31,
    capacity: 30,
  });
});

test("the reason that concerns everybody is told first", () => {
  const classesOnly: BookingRules = { ...rules, audiences: ["CLASS"] };
  const closed = slot({ closesAt: earlier });
  const refusal = refuseBooking(closed, classesOnly, "INDIVIDUAL", placesOfPerson(40), now);
  expect(refusal?.kind).toBe("registrationClosed");
});

describe("who may come", () => {
  test("a class where classes are an audience, and only there", () => {
    const accepting = audiences.filter((one) => acceptsKind({ audiences: [one] }, "CLASS"));
    expect(accepting).toEqual(["CLASS"]);
  });

  test.each(["INDIVIDUAL", "GROUP"] as const)("%s: where any other audience is", (kind) => {
    const accepting = audiences.filter((one) => acceptsKind({ audiences: [one] }, kind));
    expect(accepting).toEqual(["JOB_SEEKER", "PUBLIC", "PROFESSIONAL"]);
  });

  test("both, where the event is for both", () => {
    const both: Audience[] = ["CLASS", "PUBLIC"];
    expect(acceptsKind({ audiences: both }, "CLASS")).toBe(true);
    expect(acceptsKind({ audiences: both }, "INDIVIDUAL")).toBe(true);
  });

  test("the others are told that it is not for them", () => {
    const forPeople: BookingRules = { ...rules, audiences: ["JOB_SEEKER"] };
    const refusal = refuseBooking(slot(), forPeople, "CLASS", placesOfClass(20, 2, true), now);
    expect(refusal).toEqual({ kind: "audienceNotAccepted" });
  });
});

describe("the staff give places to one who waits", () => {
  const full = { capacity: 30, booked: 28, classCapacity: 2, bookedClasses: 1 };

  test("where they are free", () => {
    expect(refuseToGive(full, { people: 2, classes: 1 })).toBeNull();
  });

  test("not where too few are left, and they are told how many", () => {
    expect(refuseToGive(full, { people: 26, classes: 1 })).toEqual({
      kind: "placesMissing",
      left: 2,
      asked: 26,
    });
  });

  test("not where as many classes come as the slot takes, and they are told how many", () => {
    const twoClasses = { ...full, booked: 2, bookedClasses: 2 };
    expect(refuseToGive(twoClasses, { people: 26, classes: 1 })).toEqual({
      kind: "classesMissing",
      booked: 2,
    });
  });
});
