import type { NamedSlot, Refusal } from "../registration/refusal.ts";
import type { Audience, RegistrationKind } from "../types.ts";
import { couldEverFit, fits, type Places, placesLeft, type SlotCount } from "./capacity.ts";
import { type Period, refuseTogether, type SeveralSlotsRules } from "./several-slots.ts";
import { type SlotFacts, slotState } from "./slot-state.ts";

/** What an event says of who may come. */
export type BookingRules = SeveralSlotsRules & {
  audiences: readonly Audience[];
  waitlistOpen: boolean;
  /** A dérogation may be asked for: what is too many is no reason to refuse. */
  isLenient?: boolean;
};

/** A slot that a registration asks for, with the places that it would take there. */
export type WantedSlot = SlotFacts & Period & NamedSlot & { places: Places };

/**
 * Why this registration may not even be tried; null where the statement that books has the last word
 * (only it knows whether a place is free).
 */
export function refuseBooking(
  slots: readonly WantedSlot[],
  rules: BookingRules,
  kind: RegistrationKind,
  now: Date,
): Refusal | null {
  return (
    refuseFirst(slots, (slot) => refuseByState(slot, now)) ??
    (acceptsKind(rules, kind) ? null : { kind: "audienceNotAccepted" as const }) ??
    refuseTogether(slots, rules, kind) ??
    (rules.isLenient ? null : refuseTooMany(slots, rules, kind))
  );
}

function refuseTooMany(
  slots: readonly WantedSlot[],
  rules: BookingRules,
  kind: RegistrationKind,
): Refusal | null {
  return (
    refuseFirst(slots, refuseBySize) ??
    (mayWait(rules, kind, slots.length) ? null : refuseFirst(slots, refuseByPlaces))
  );
}

/**
 * Whether this registration may join the waiting lists of its slots: of all together, because it
 * gets all or none. A person who chose several meetings rather chooses again than waits for all.
 */
export function mayWait(
  rules: Pick<BookingRules, "waitlistOpen">,
  kind: RegistrationKind,
  slotCount: number,
): boolean {
  return rules.waitlistOpen && (kind === "CLASS" || slotCount === 1);
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

/** The first refusal among these slots, with the name of its slot where there are several. */
function refuseFirst(
  slots: readonly WantedSlot[],
  refuse: (slot: WantedSlot) => Refusal | null,
): Refusal | null {
  for (const slot of slots) {
    const why = refuse(slot);
    if (why) return slots.length === 1 ? why : { kind: "slotRefused", slot: nameOf(slot), why };
  }
  return null;
}

function refuseBySize({ places, ...slot }: WantedSlot): Refusal | null {
  if (couldEverFit(slot, places)) return null;
  return { kind: "groupTooLarge", people: places.people, capacity: slot.capacity ?? 0 };
}

function refuseByPlaces({ places, ...slot }: WantedSlot): Refusal | null {
  return slot.waiting === 0 && fits(slot, places) ? null : { kind: "slotFull" };
}

function nameOf({ startsAt, companyName }: WantedSlot): NamedSlot {
  return { startsAt, companyName };
}
