import type { SlotState } from "../types.ts";
import { classesLeft, placesLeft } from "./capacity.ts";
import { type SlotFacts, slotState } from "./slot-state.ts";

/** What one line of the agenda says of all the slots of an event. */
export type EventAvailability = {
  state: SlotState;
  /** Over the open slots; null where one of them has no limit. */
  placesLeft: number | null;
  capacity: number | null;
  classesLeft: number | null;
  classCapacity: number | null;
  /** The first opening that is still to come. */
  opensAt: Date | null;
};

/** The state that helps the reader most comes first: one open slot makes the event open. */
const mostHelpful: readonly SlotState[] = [
  "open",
  "waitlist",
  "notYetOpen",
  "full",
  "closed",
  "cancelled",
  "past",
];

/** Sums up the slots of an event at `now`. An event without slots is announced only: closed, or past. */
export function eventAvailability(slots: readonly SlotFacts[], now: Date): EventAvailability {
  const states = slots.map((slot) => slotState(slot, now));
  const state = mostHelpful.find((one) => states.includes(one)) ?? "closed";
  const counted = slots.filter((_, index) => states[index] === state);
  return {
    state,
    placesLeft: total(counted.map(placesLeft)),
    capacity: total(counted.map((slot) => slot.capacity)),
    classesLeft: total(counted.map(classesLeft)),
    classCapacity: total(counted.map((slot) => slot.classCapacity)),
    opensAt: earliest(counted.map((slot) => slot.opensAt)),
  };
}

function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>(
    (sum, number) => (sum === null || number === null ? null : sum + number),
    0,
  );
}

function earliest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : new Date(Math.min(...known.map(Number)));
}
