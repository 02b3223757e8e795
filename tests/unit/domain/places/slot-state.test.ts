import { describe, expect, test } from "vitest";
import { type SlotFacts, slotState, takesRegistrations } from "#lib/domain/places/slot-state.ts";
import { slotStates } from "#lib/domain/types.ts";

const opensAt = new Date("2026-11-01T08:00:00Z");
const closesAt = new Date("2026-11-16T17:00:00Z");
const startsAt = new Date("2026-11-23T08:00:00Z");
const whileOpen = new Date("2026-11-10T08:00:00Z");

const slot = (facts: Partial<SlotFacts> = {}): SlotFacts => ({
  status: "SCHEDULED",
  eventStatus: "PUBLISHED",
  startsAt,
  opensAt,
  closesAt,
  capacity: 30,
  classCapacity: null,
  booked: 0,
  bookedClasses: 0,
  waiting: 0,
  waitlistOpen: true,
  acceptsPeople: true,
  ...facts,
});

describe("one second before, at and one second after", () => {
  const around = (instant: Date) =>
    [-1, 0, 1].map((second) => slotState(slot(), new Date(instant.getTime() + second * 1000)));

  test("the opening: the very second is open", () => {
    expect(around(opensAt)).toEqual(["notYetOpen", "open", "open"]);
  });

  test("the closing: the very second is closed", () => {
    expect(around(closesAt)).toEqual(["open", "closed", "closed"]);
  });

  test("the start: the very second is past", () => {
    expect(around(startsAt)).toEqual(["closed", "past", "past"]);
  });
});

describe("while registrations are open", () => {
  test.each([
    ["a place is free", {}, "open"],
    ["the last place is free", { booked: 29 }, "open"],
    ["all are taken", { booked: 30 }, "waitlist"],
    ["all are taken and there is no list", { booked: 30, waitlistOpen: false }, "full"],
    ["somebody waits, whatever is free", { booked: 3, waiting: 1 }, "waitlist"],
    ["somebody waits on a list that takes no more", { waiting: 1, waitlistOpen: false }, "full"],
    ["entry is free", { capacity: null, booked: 5000 }, "open"],
    ["no opening was set", { opensAt: null }, "open"],
  ] as const)("%s", (_, facts, state) => {
    expect(slotState(slot(facts), whileOpen)).toBe(state);
  });

  const noClassLeft = { classCapacity: 1, bookedClasses: 1 };
  test("the last class place makes a slot for classes full", () => {
    expect(slotState(slot({ ...noClassLeft, acceptsPeople: false }), whileOpen)).toBe("waitlist");
  });

  test("the last class place leaves people's places open", () => {
    expect(slotState(slot(noClassLeft), whileOpen)).toBe("open");
  });
});

describe("what was decided wins over the clock", () => {
  const instants = [new Date("2026-10-01T00:00:00Z"), whileOpen, closesAt, startsAt];

  test.each([
    ["slot", { status: "CANCELLED" }],
    ["event", { eventStatus: "CANCELLED" }],
  ] as const)("a cancelled %s is cancelled, before and after", (_, facts) => {
    expect(instants.map((now) => slotState(slot(facts), now))).toEqual(
      instants.map(() => "cancelled"),
    );
  });

  test("an archived event takes nobody any more", () => {
    expect(slotState(slot({ eventStatus: "ARCHIVED" }), whileOpen)).toBe("closed");
  });

  test("an unlisted event is open to those who have its address", () => {
    expect(slotState(slot({ eventStatus: "UNLISTED" }), whileOpen)).toBe("open");
  });
});

test("a registration may be posted where a place or the list is open, nowhere else", () => {
  expect(slotStates.filter(takesRegistrations)).toEqual(["open", "waitlist"]);
});
