import type { EventStatus, SlotState, SlotStatus } from "../types.ts";
import { fits, type Places, type SlotCount } from "./capacity.ts";

/** The facts of a slot that decide what the public reads on it. */
export type SlotFacts = SlotCount & {
  status: SlotStatus;
  eventStatus: EventStatus;
  startsAt: Date;
  opensAt: Date | null;
  closesAt: Date;
  waiting: number;
  waitlistOpen: boolean;
  /** False where only classes may come: the last class place then makes the slot full. */
  acceptsPeople: boolean;
};

/**
 * What the public reads on a slot at `now`. Computed from data and the clock, never stored.
 * While anybody waits, a newcomer sees `waitlist`, whatever number is free: a place that comes free
 * is promised to those who wait. `full` means that there is no list.
 */
export function slotState(slot: SlotFacts, now: Date): SlotState {
  if (slot.status === "CANCELLED" || slot.eventStatus === "CANCELLED") return "cancelled";
  if (now >= slot.startsAt) return "past";
  if (now >= slot.closesAt || slot.eventStatus === "ARCHIVED") return "closed";
  if (slot.opensAt && now < slot.opensAt) return "notYetOpen";
  if (slot.waiting === 0 && fits(slot, smallestPlaces(slot))) return "open";
  return slot.waitlistOpen ? "waitlist" : "full";
}

/** The slots that are held, for who counts them; of an event that is wholly cancelled, none. */
export function heldSlots<Slot extends { state: SlotState }>(slots: readonly Slot[]): Slot[] {
  return slots.filter(({ state }) => state !== "cancelled");
}

/** True where a registration may be posted: a place or the waiting list is open. */
export function takesRegistrations(state: SlotState): boolean {
  return state === "open" || state === "waitlist";
}

function smallestPlaces(slot: SlotFacts): Places {
  return { people: 1, classes: slot.acceptsPeople ? 0 : 1 };
}
