import type { RegistrationKind, WaitlistRule } from "../types.ts";
import { fits, type Places, type SlotCount } from "./capacity.ts";

/** A registration that waits, with the places that it needs on each of its slots. */
export type Waiter = {
  registrationId: string;
  kind: RegistrationKind;
  waitlistedAt: Date;
  needs: readonly { slotId: string; places: Places }[];
};

/**
 * Who gets the free places, in which order, under the event's rule. Pure: the caller holds the locks.
 * FIRST_THAT_FITS passes over those who are too many; STRICT_ORDER serves nobody behind them on
 * their slots (another slot has a list of its own); LEAD_CHOOSES promotes nobody by itself.
 * A registration needs all its slots, or gets none.
 * @param waiters in any order; the order of arrival decides (then the id, for equal instants)
 */
export function choosePromoted(
  slots: ReadonlyMap<string, SlotCount>,
  waiters: readonly Waiter[],
  rule: WaitlistRule,
): Waiter[] {
  if (rule === "LEAD_CHOOSES") return [];
  const counts = new Map([...slots].map(([id, slot]) => [id, { ...slot }]));
  const promoted: Waiter[] = [];
  for (const waiter of [...waiters].sort(byArrival)) {
    if (waiter.needs.every(({ slotId, places }) => fitsAt(counts, slotId, places))) {
      for (const { slotId, places } of waiter.needs) take(counts, slotId, places);
      promoted.push(waiter);
    } else if (rule === "STRICT_ORDER") {
      // Slots that are not counted any more fit nobody.
      for (const { slotId } of waiter.needs) counts.delete(slotId);
    }
  }
  return promoted;
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

function fitsAt(counts: ReadonlyMap<string, SlotCount>, slotId: string, places: Places): boolean {
  const slot = counts.get(slotId);
  return slot !== undefined && fits(slot, places);
}

function take(counts: Map<string, SlotCount>, slotId: string, places: Places): void {
  const slot = counts.get(slotId);
  if (!slot) return;
  slot.booked += places.people;
  slot.bookedClasses += places.classes;
}
