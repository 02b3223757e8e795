import { splitOverSlots } from "../places/several-slots.ts";
import type { RegistrationKind, SeveralSlots } from "../types.ts";

/** What a registration says of its size. */
export type AnnouncedSize = {
  kind: RegistrationKind;
  pupilCount: number | null;
  adultCount: number | null;
  companionCount: number;
};

/** The same, with its slots in the order of the split and the places that it has on each. */
export type SizeOnSlots = AnnouncedSize & {
  event: { severalSlots: SeveralSlots };
  slots: readonly { slotId: string; people: number }[];
};

/** Heads, whether or not they take a place: the adults of a class count here. */
export type HeadCount = { pupils: number; adults: number; people: number };

const nobody: HeadCount = { pupils: 0, adults: 0, people: 0 };

/**
 * How many a registration brings, over all its slots: the one count that every page, sheet and mail
 * tells.
 * @param heldPlaces places that an adviser holds without names, of a GROUP alone
 */
export function headCount(size: AnnouncedSize, heldPlaces = 0): HeadCount {
  if (size.kind === "CLASS") return ofClass(size.pupilCount ?? 0, size.adultCount ?? 0);
  return { ...nobody, people: size.kind === "GROUP" ? heldPlaces : 1 + size.companionCount };
}

/** How many of them come to one of its slots: of a class in half-groups, those of that hour. */
export function headCountOn(size: SizeOnSlots, slotId: string): HeadCount {
  const { kind, pupilCount, adultCount, slots, event } = size;
  const position = slots.findIndex((slot) => slot.slotId === slotId);
  if (position < 0) return nobody;
  if (kind !== "CLASS") return headCount(size, slots[position]?.people);
  const shares = splitOverSlots(pupilCount ?? 0, adultCount ?? 0, slots.length, event.severalSlots);
  return ofClass(shares[position]?.pupilCount ?? 0, shares[position]?.adultCount ?? 0);
}

function ofClass(pupils: number, adults: number): HeadCount {
  return { pupils, adults, people: pupils + adults };
}
