import { couldEverFit, fits, type Places, placesLeft, type SlotCount } from "./capacity.ts";

/**
 * A class may ask to pass a limit by this share of it. Source: domain « a class of 31 in a slot of 30
 * is the commonest edge case »; a fifth is our own choice: six pupils on thirty still are « a few ».
 */
export const derogationPercent = 20;

/** The most that a dérogation may ask for where so many are allowed: 36 for 30. */
export function maxWithDerogation(limit: number): number {
  return limit + Math.floor((limit * derogationPercent) / 100);
}

/**
 * Whether a class may ask for more than a slot has left: by a few people, or by one class. Never where
 * somebody waits: they come first. The same rule as in the statement that books.
 */
export function mayAskDerogation(slot: SlotCount & { waiting: number }, places: Places): boolean {
  return (
    slot.waiting === 0 &&
    (slot.capacity === null || slot.booked + places.people <= maxWithDerogation(slot.capacity)) &&
    (slot.classCapacity === null || slot.bookedClasses + places.classes <= slot.classCapacity + 1)
  );
}

/**
 * The limit that lets a granted dérogation take so many more. What is free while somebody waits stays
 * promised to them: the limit then grows by all that is taken.
 */
export function limitWhenGranted(
  limit: number | null,
  taken: number,
  more: number,
  waiting: number,
): number | null {
  if (limit === null) return null;
  return waiting > 0 ? limit + more : Math.max(limit, taken + more);
}

/** What a class that is over by a few may choose. */
export const placesChoices = ["derogation", "waitlist"] as const;

/** By how much a class is over, and whether it might wait instead. */
export type Excess = { people: number; left: number; mayWait: boolean };

type Wanted = SlotCount & { waiting: number; places: Places };

/**
 * A class that is over by a few, and may ask for a dérogation; null where all fits, where it is over
 * by too many, or where somebody waits.
 */
export function findExcess(
  slots: readonly Wanted[],
  rules: { pupilMax: number; waitlistOpen: boolean },
  pupilCount: number,
): Excess | null {
  const isOverPupilMax = pupilCount > rules.pupilMax;
  const isOver = isOverPupilMax || slots.some((slot) => !fits(slot, slot.places));
  const isByAFew =
    pupilCount <= maxWithDerogation(rules.pupilMax) &&
    slots.every((slot) => mayAskDerogation(slot, slot.places));
  if (!isOver || !isByAFew) return null;
  if (isOverPupilMax) return { people: pupilCount, left: rules.pupilMax, mayWait: false };
  const mayWait = rules.waitlistOpen && slots.every((slot) => couldEverFit(slot, slot.places));
  return { ...tightest(slots), mayWait };
}

/** What is asked for and what is left where most is missing. */
function tightest(slots: readonly Wanted[]): { people: number; left: number } {
  const lines = slots.map((slot) => ({
    people: slot.places.people,
    left: placesLeft(slot) ?? slot.places.people,
  }));
  return lines.reduce((worst, line) =>
    line.left - line.people < worst.left - worst.people ? line : worst,
  );
}
