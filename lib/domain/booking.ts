import { couldEverFit, fits, type Places, placesLeft, type SlotCount } from "./capacity.ts";
import type { Refusal } from "./refusal.ts";
import { type SlotFacts, slotState } from "./slot-state.ts";
import type { Audience, RegistrationKind } from "./types.ts";

/** What an event says of who may come. */
export type BookingRules = {
  audiences: readonly Audience[];
  pupilMax: number;
  companionMax: number;
};

/**
 * Why this registration may not even be tried; null where the statement that books has the last word
 * (only it knows whether a place is free).
 */
export function refuseBooking(
  slot: SlotFacts,
  rules: BookingRules,
  kind: RegistrationKind,
  places: Places,
  now: Date,
): Refusal | null {
  const closed = refuseByState(slot, now);
  if (closed) return closed;
  if (!acceptsKind(rules, kind)) return { kind: "audienceNotAccepted" };
  if (!couldEverFit(slot, places)) {
    return { kind: "groupTooLarge", people: places.people, capacity: slot.capacity ?? 0 };
  }
  return null;
}

/** Why the staff may not give these places now, with the figures; null where they are free. */
export function refuseToGive(slot: SlotCount, places: Places): Refusal | null {
  if (fits(slot, places)) return null;
  return fits(slot, { ...places, classes: 0 })
    ? { kind: "classesMissing", booked: slot.bookedClasses }
    : { kind: "placesMissing", left: placesLeft(slot) ?? 0, asked: places.people };
}

/** Which kinds of registration an event takes, by its audiences. */
export function acceptsKind(
  rules: Pick<BookingRules, "audiences">,
  kind: RegistrationKind,
): boolean {
  return kind === "CLASS"
    ? rules.audiences.includes("CLASS")
    : rules.audiences.some((audience) => audience !== "CLASS");
}

/** Why a slot takes no registration now; null where it takes some. */
export function refuseByState(slot: SlotFacts, now: Date): Refusal | null {
  const state = slotState(slot, now);
  switch (state) {
    case "open":
    case "waitlist":
      return null;
    case "full":
      return { kind: "slotFull" };
    case "notYetOpen":
      return { kind: "registrationNotYetOpen", opensAt: slot.opensAt ?? slot.startsAt };
    case "closed":
      return { kind: "registrationClosed", closedAt: slot.closesAt };
    case "past":
      return { kind: "slotPast" };
    case "cancelled":
      return { kind: slot.eventStatus === "CANCELLED" ? "eventCancelled" : "slotCancelled" };
  }
}
