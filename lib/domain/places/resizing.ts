import type { Refusal } from "../registration/refusal.ts";
import { placesLeft, type SlotCount } from "./capacity.ts";

/** A slot on which a registration wants to hold so many people more (or fewer). */
export type Growth = { slot: SlotCount & { waiting: number }; more: number };

/**
 * Why a registration that holds places may not grow; null where all its slots have room.
 * A growing class is like a newcomer: what is free on a slot where somebody waits is promised to
 * them, however few it asks for. A slot that takes any number of people refuses nobody.
 * Source: docs/field.md, Waiting list, decision 0012.
 */
export function refuseGrowth(growths: readonly Growth[]): Refusal | null {
  const limited = growths
    .filter(({ slot, more }) => more > 0 && slot.capacity !== null)
    .map(({ slot, more }) => ({ asked: more, left: placesLeft(slot) ?? 0, waiting: slot.waiting }))
    .sort((a, b) => a.left - a.asked - (b.left - b.asked));
  const tightest = limited[0];
  if (!tightest) return null;
  const waiting = Math.max(...limited.map((line) => line.waiting));
  return waiting > 0 || tightest.asked > tightest.left
    ? { kind: "cannotGrow", ...tightest, waiting }
    : null;
}
