import type { RegistrationKind } from "../types.ts";

/** What a slot can hold and what is taken. `null` is no limit (free entry: counted, never refused). */
export type SlotCount = {
  capacity: number | null;
  classCapacity: number | null;
  booked: number;
  bookedClasses: number;
};

/** What one registration takes on one slot. */
export type Places = { people: number; classes: number };

/** People that may still come, never negative; `null` without a limit. */
export function placesLeft(slot: SlotCount): number | null {
  return slot.capacity === null ? null : Math.max(0, slot.capacity - slot.booked);
}

/** Classes that may still come, never negative; `null` without a limit. */
export function classesLeft(slot: SlotCount): number | null {
  return slot.classCapacity === null ? null : Math.max(0, slot.classCapacity - slot.bookedClasses);
}

/** True where these places are free now, in people and in classes. The same rule as in the statement that books. */
export function fits(slot: SlotCount, places: Places): boolean {
  return (
    (slot.capacity === null || slot.booked + places.people <= slot.capacity) &&
    (slot.classCapacity === null || slot.bookedClasses + places.classes <= slot.classCapacity)
  );
}

/** True where these places would fit an empty slot: otherwise waiting for them makes no sense. */
export function couldEverFit(slot: SlotCount, places: Places): boolean {
  return fits({ ...slot, booked: 0, bookedClasses: 0 }, places);
}

/** Places of a class: the pupils, and the adults where the event counts them. */
export function placesOfClass(
  pupilCount: number,
  adultCount: number,
  countsAdults: boolean,
): Places {
  return { people: pupilCount + (countsAdults ? adultCount : 0), classes: 1 };
}

/** How many a registration announces. */
export type Size = {
  pupilCount: number | null;
  adultCount: number | null;
  companionCount: number;
};

/** Places that a registration of this size asks for. */
export function placesOfSize(kind: RegistrationKind, size: Size, countsAdults: boolean): Places {
  return kind === "CLASS"
    ? placesOfClass(size.pupilCount ?? 0, size.adultCount ?? 0, countsAdults)
    : placesOfPerson(size.companionCount);
}

/** Places of a person who comes with unnamed companions (a family). */
export function placesOfPerson(companionCount: number): Places {
  return { people: 1 + companionCount, classes: 0 };
}
