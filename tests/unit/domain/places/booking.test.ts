import { describe, expect, test } from "vitest";
import {
  acceptsKind,
  type BookingRules,
  mayWait,
  refuseBooking,
  refuseToGive,
  type WantedSlot,
} from "#lib/domain/places/booking.ts";
import { placesOfClass, placesOfPerson } from "#lib/domain/places/capacity.ts";
import { type Audience, audiences } from "#lib/domain/types.ts";

const now = new Date("2026-11-10T09:00:00Z");
const earlier = new Date("2026-11-01T09:00:00Z");
const later = new Date("2026-11-20T09:00:00Z");
const startsAt = new Date("2026-11-23T09:00:00Z");

const rules: BookingRules = {
  audiences: ["CLASS", "PUBLIC"],
  waitlistOpen: true,
  slotsPerRegistrationMax: 4,
  severalSlots: "ROTATION",
};
const slot = (facts: Partial<WantedSlot> = {}): WantedSlot => ({
  status: "SCHEDULED",
  eventStatus: "PUBLISHED",
  startsAt,
  endsAt: new Date(startsAt.getTime() + 3_600_000),
  companyName: null,
  places: placesOfPerson(0),
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
const refusalOfPerson = ({ waitlistOpen = true, ...facts }: Partial<WantedSlot>) =>
  refuseBooking([slot({ ...facts, waitlistOpen })], { ...rules, waitlistOpen }, "INDIVIDUAL", now);

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
  expect(refuseBooking([slot({ booked: 30, places })], rules, "CLASS", now)).toEqual({
    kind: "groupTooLarge",
    people: 31,
    capacity: 30,
  });
});

test("the reason that concerns everybody is told first", () => {
  const classesOnly: BookingRules = { ...rules, audiences: ["CLASS"] };
  const closed = slot({ closesAt: earlier, places: placesOfPerson(40) });
  const refusal = refuseBooking([closed], classesOnly, "INDIVIDUAL", now);
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
    const places = placesOfClass(20, 2, true);
    const refusal = refuseBooking([slot({ places })], forPeople, "CLASS", now);
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

describe("several slots", () => {
  const tenOClock = new Date("2026-11-23T10:00:00Z");
  const next = (facts: Partial<WantedSlot> = {}) =>
    slot({
      startsAt: tenOClock,
      endsAt: new Date("2026-11-23T11:00:00Z"),
      companyName: "Mécanique",
      ...facts,
    });
  const named = { startsAt: tenOClock, companyName: "Mécanique" };

  test("are refused together where one of them takes nobody, and that one is named", () => {
    const closed = next({ closesAt: earlier });
    expect(refuseBooking([slot(), closed], rules, "INDIVIDUAL", now)).toEqual({
      kind: "slotRefused",
      slot: named,
      why: { kind: "registrationClosed", closedAt: earlier },
    });
  });

  test("may not be more than the event says", () => {
    const one = { ...rules, slotsPerRegistrationMax: 1 };
    expect(refuseBooking([slot(), next()], one, "INDIVIDUAL", now)).toEqual({
      kind: "tooManySlots",
      max: 1,
    });
  });

  test.each([
    ["full", { booked: 30 }],
    ["waited for", { waiting: 1 }],
  ])(
    "chosen by a person are refused where one is %s: a person does not wait for all",
    (_, facts) => {
      expect(refuseBooking([slot(), next(facts)], rules, "INDIVIDUAL", now)).toEqual({
        kind: "slotRefused",
        slot: named,
        why: { kind: "slotFull" },
      });
    },
  );

  test("chosen by a class are all waited for together", () => {
    expect(refuseBooking([slot(), next({ booked: 30 })], rules, "CLASS", now)).toBeNull();
  });

  test.each([
    ["a person on one slot", "INDIVIDUAL", 1, true, true],
    ["a person on two", "INDIVIDUAL", 2, true, false],
    ["a class on two", "CLASS", 2, true, true],
    ["anybody where there is no list", "CLASS", 1, false, false],
  ] as const)(
    "%s: %s, slots: %i, list: %s, may wait: %s",
    (_, kind, slotCount, waitlistOpen, answer) => {
      expect(mayWait({ waitlistOpen }, kind, slotCount)).toBe(answer);
    },
  );
});
