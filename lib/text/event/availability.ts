import type { SlotState } from "#lib/domain/types.ts";
import { slotStateLabels } from "../labels.ts";
import { plural } from "../writing/plural.ts";

/** What is known of a slot when its places are told. `null` is no limit. */
export type Availability = {
  state: SlotState;
  /** Has begun and is not over. */
  isUnderWay?: boolean;
  placesLeft: number | null;
  capacity: number | null;
  classesLeft: number | null;
  classCapacity: number | null;
  /** The opening by the words of lib/time: « 3 mai à 9 h ». Needed while it is `notYetOpen`. */
  opensOn?: string;
};

/** How the places look: it chooses the sign beside the words, which are complete without it. */
export type AvailabilityTone = "free" | "few" | "none" | "later" | "over";

/**
 * Places left in words: « 66 places restantes », « Plus que 8 places », « Dernière place »,
 * « Complet – liste d’attente », « Entrée libre », « Ouvre le 3 mai à 9 h », « Annulé », « En cours »…
 */
export function availabilityInWords(slot: Availability): string {
  if (slot.state === "notYetOpen" && slot.opensOn) return `Ouvre le ${slot.opensOn}`;
  if (slot.state === "past" && slot.isUnderWay) return "En cours";
  if (slot.state !== "open") return slotStateLabels[slot.state];
  if (slot.placesLeft === 0) return slotStateLabels.full;
  if (slot.placesLeft === null) return classesOnlyInWords(slot);
  const places = placesInWords(slot.placesLeft, slot.capacity);
  if (slot.classesLeft === null) return places;
  return slot.classesLeft === 0
    ? `${places}, sauf pour une classe`
    : `${places}, pour ${plural(slot.classesLeft, "classe", "classes")}`;
}

/** The tone of the same slot. */
export function availabilityTone(slot: Availability): AvailabilityTone {
  if (slot.state === "notYetOpen") return "later";
  if (slot.state === "full" || slot.state === "waitlist" || slot.placesLeft === 0) return "none";
  if (slot.state !== "open") return "over";
  return isFew(slot.placesLeft, slot.capacity) ? "few" : "free";
}

function placesInWords(left: number, capacity: number | null): string {
  if (!isFew(left, capacity)) return plural(left, "place restante", "places restantes");
  return left === 1 ? "Dernière place" : `Plus que ${plural(left, "place", "places")}`;
}

function classesOnlyInWords({ classesLeft, classCapacity }: Availability): string {
  if (classesLeft === null) return "Entrée libre";
  if (classesLeft === 0) return "Complet pour les classes";
  if (classesLeft === 1 && classCapacity !== 1) return "Dernière place pour une classe";
  return `Place pour ${plural(classesLeft, "classe", "classes")}`;
}

/**
 * From 12 places or 15 %, « Plus que » helps to decide. On a slot where nobody has registered yet it
 * would be a false pressure: twelve places of twelve are « 12 places restantes ».
 */
function isFew(left: number | null, capacity: number | null): boolean {
  if (left === null || capacity === null || left >= capacity) return false;
  return left <= 12 || left <= capacity * 0.15;
}
