import type { NamedSlot, Refusal } from "../registration/refusal.ts";
import type { RegistrationKind, SeveralSlots, SlotState } from "../types.ts";
import { type Places, placesOfSize, type Size } from "./capacity.ts";

/** What an event says of those who ask for several of its slots. */
export type SeveralSlotsRules = {
  slotsPerRegistrationMax: number;
  severalSlots: SeveralSlots;
};

/** Pupils and adults of one class that stand on one slot. */
export type Share = { pupilCount: number; adultCount: number };

/** From when until when. */
export type Period = { startsAt: Date; endsAt: Date };

/**
 * How many of a class stand on each of its slots, in their order: the whole class on each (rotation),
 * or equal shares that add up exactly, the first ones larger by one (27 in two half-groups: 14, 13).
 */
export function splitOverSlots(
  pupilCount: number,
  adultCount: number,
  slotCount: number,
  mode: SeveralSlots,
): Share[] {
  const parts = mode === "HALF_GROUPS" ? slotCount : 1;
  return Array.from({ length: slotCount }, (_, position) => ({
    pupilCount: shareOf(pupilCount, parts, position),
    adultCount: shareOf(adultCount, parts, position),
  }));
}

/**
 * Places that a registration of this size takes on each of its slots, in their order of time (then of
 * their ids): the same at the booking, when its number changes, and when a dérogation is granted.
 */
export function placesOnSlots(
  kind: RegistrationKind,
  size: Size,
  slotCount: number,
  rules: { countsAdults: boolean; severalSlots: SeveralSlots },
): Places[] {
  const { pupilCount, adultCount } = size;
  return splitOverSlots(pupilCount ?? 0, adultCount ?? 0, slotCount, rules.severalSlots).map(
    (share) => placesOfSize(kind, { ...size, ...share }, rules.countsAdults),
  );
}

/** Slots in the order in which a class is split over them. */
export function bySplitOrder(
  a: { id: string; startsAt: Date },
  b: { id: string; startsAt: Date },
): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1);
}

/**
 * Why these slots may not be asked for together; null where they may. Nobody is in two places at once:
 * only a class in half-groups may choose two slots of the same hour.
 */
export function refuseTogether(
  slots: readonly (Period & NamedSlot)[],
  rules: SeveralSlotsRules,
  kind: RegistrationKind,
): Refusal | null {
  if (slots.length > rules.slotsPerRegistrationMax) {
    return { kind: "tooManySlots", max: rules.slotsPerRegistrationMax };
  }
  if (kind === "CLASS" && rules.severalSlots === "HALF_GROUPS") return null;
  const overlap = findOverlap(slots);
  return overlap && { kind: "slotsOverlap", first: overlap[0], second: overlap[1] };
}

/** Two of these periods that share a moment; null where one may go from each to the next. */
export function findOverlap<Slot extends Period>(slots: readonly Slot[]): [Slot, Slot] | null {
  const inOrder = slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  for (const [position, slot] of inOrder.entries()) {
    const next = inOrder[position + 1];
    if (next && next.startsAt < slot.endsAt) return [slot, next];
  }
  return null;
}

/** A slot as the public reads it, where one looks for two that follow each other. */
type OpenSlot = Period & {
  venueName: string;
  state: SlotState;
  placesLeft: number | null;
  classesLeft: number | null;
};

/** Two slots follow each other where the second begins at most an hour after the first has ended. */
const pauseMaxMs = 3_600_000;

/**
 * The pairs of slots that follow each other at one place and take a class, in order of time.
 * @param places what the class takes on the first and on the second
 */
export function pairsThatFollow<Slot extends OpenSlot>(
  slots: readonly Slot[],
  places: readonly Places[],
): [Slot, Slot][] {
  const inOrder = slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const [onFirst, onSecond] = places;
  return inOrder.flatMap((first): [Slot, Slot][] => {
    const second = inOrder.find((slot) => follows(first, slot));
    return second && takes(first, onFirst) && takes(second, onSecond) ? [[first, second]] : [];
  });
}

function follows(first: OpenSlot, second: OpenSlot): boolean {
  const pause = second.startsAt.getTime() - first.endsAt.getTime();
  return second.venueName === first.venueName && pause >= 0 && pause <= pauseMaxMs;
}

function takes({ state, placesLeft, classesLeft }: OpenSlot, places: Places | undefined): boolean {
  if (state !== "open" || !places) return false;
  return (placesLeft ?? Infinity) >= places.people && (classesLeft ?? Infinity) >= places.classes;
}

function shareOf(total: number, parts: number, position: number): number {
  const isLarger = position < total % parts;
  return Math.floor(total / parts) + (isLarger ? 1 : 0);
}
