import type { RegistrationKind, WaitlistRule } from "../types.ts";
import { fits, type Places, type SlotCount } from "./capacity.ts";
import { findOverlap, type Period } from "./several-slots.ts";

type Need = { slotId: string; places: Places };

/** A registration that waits, with the places that it needs on each of its slots. */
export type Waiter = {
  registrationId: string;
  kind: RegistrationKind;
  waitlistedAt: Date;
  needs: readonly Need[];
  /** Keys by which the same registrant is known on other slots (decision 0016); none where nothing can be compared. */
  registrant: readonly string[];
};

/** What a slot of a waiting list holds, and when it is. */
export type WaitedSlot = SlotCount & Period;

/** What an event says of its waiting list. */
export type WaitlistRules = { waitlistRule: WaitlistRule; slotsPerRegistrationMax: number };

/** The hours at which registrants have a place already, under each of their keys. */
export type HeldHours = ReadonlyMap<string, readonly Period[]>;

/**
 * Who gets the free places, in which order, under the event's rule. Pure: the caller holds the locks.
 * FIRST_THAT_FITS passes over those who are too many; STRICT_ORDER serves nobody behind them on
 * their slots (another slot has a list of its own); LEAD_CHOOSES promotes nobody by itself.
 * A registration needs all its slots, or gets none. Who has a place that keeps them from coming is
 * passed over under any rule, and keeps their turn.
 * @param waiters in any order; the order of arrival decides (then the id, for equal instants)
 */
export function choosePromoted<Waiting extends Waiter>(
  slots: ReadonlyMap<string, WaitedSlot>,
  waiters: readonly Waiting[],
  { waitlistRule, slotsPerRegistrationMax }: WaitlistRules,
  heldHours: HeldHours,
): Waiting[] {
  if (waitlistRule === "LEAD_CHOOSES") return [];
  const held = new Map(heldHours);
  const counts = new Map([...slots].map(([id, slot]) => [id, { ...slot }]));
  const inOrder = [...waiters].sort(byArrival);
  const promoted = new Set<Waiting>();
  let before: number;
  do {
    before = promoted.size;
    // Who is served on one slot holds up nobody any more on another of that hour: asked anew.
    const blocked = new Set<string>();
    for (const waiter of inOrder) {
      if (promoted.has(waiter)) continue;
      if (holdsElsewhere(waiter, slots, slotsPerRegistrationMax, held)) continue;
      if (waiter.needs.every((need) => !blocked.has(need.slotId) && fitsAt(counts, need))) {
        for (const need of waiter.needs) take(counts, need);
        for (const key of waiter.registrant) {
          held.set(key, [...(held.get(key) ?? []), ...hoursOf(waiter, slots)]);
        }
        promoted.add(waiter);
      } else if (waitlistRule === "STRICT_ORDER") {
        for (const { slotId } of waiter.needs) blocked.add(slotId);
      }
    }
  } while (promoted.size > before);
  return [...promoted];
}

/**
 * Whether the same registrant has a place that keeps this one from having more: at the same hour, or
 * on as many slots of the event as one may have. The rule of a booking too (`obstacle.ts`).
 */
export function holdsElsewhere(
  waiter: Pick<Waiter, "needs" | "registrant">,
  slots: ReadonlyMap<string, Period>,
  slotsPerRegistrationMax: number,
  heldHours: HeldHours,
): boolean {
  const asked = hoursOf(waiter, slots);
  // One place stands under each key of its registrant, and counts once.
  const held = new Set(waiter.registrant.flatMap((key) => heldHours.get(key) ?? []));
  if (held.size === 0) return false;
  if (held.size + asked.length > slotsPerRegistrationMax) return true;
  return [...held].some((one) => asked.some((other) => findOverlap([one, other])));
}

/** A freed place confirms a person at once; a class or a group is asked first (it has a coach to order). */
export function statusWhenPromoted(kind: RegistrationKind): "CONFIRMED" | "OFFERED" {
  return kind === "INDIVIDUAL" ? "CONFIRMED" : "OFFERED";
}

/**
 * When a class that still waits has waited in vain: at the closing of the registrations of its last
 * slot. Null for a person, who keeps their turn until the start. Source: docs/field.md, Waiting list.
 */
export function waitlistEnd(
  kind: RegistrationKind,
  slots: readonly { closesAt: Date }[],
): Date | null {
  if (kind !== "CLASS") return null;
  return new Date(Math.max(...slots.map(({ closesAt }) => closesAt.getTime())));
}

function byArrival(a: Waiter, b: Waiter): number {
  return (
    a.waitlistedAt.getTime() - b.waitlistedAt.getTime() ||
    (a.registrationId < b.registrationId ? -1 : 1)
  );
}

function hoursOf({ needs }: Pick<Waiter, "needs">, slots: ReadonlyMap<string, Period>): Period[] {
  return needs.flatMap(({ slotId }) => slots.get(slotId) ?? []);
}

function fitsAt(counts: ReadonlyMap<string, SlotCount>, { slotId, places }: Need): boolean {
  const slot = counts.get(slotId);
  return slot !== undefined && fits(slot, places);
}

function take(counts: Map<string, SlotCount>, { slotId, places }: Need): void {
  const slot = counts.get(slotId);
  if (!slot) return;
  slot.booked += places.people;
  slot.bookedClasses += places.classes;
}
