import type { SlotState } from "#lib/domain/types.ts";
import { type Availability, availabilityTone } from "#lib/text/event/availability.ts";

const looks = { free: "free", few: "low", none: "full", later: "free", over: "free" } as const;

/** How the ten cells look beside the words: none where there is nothing to count. */
export function capacityLook(slot: Availability & { state: SlotState }) {
  const tone = looks[availabilityTone(slot)];
  const isCounted = slot.state === "open" || slot.state === "waitlist" || slot.state === "full";
  if (!isCounted || slot.capacity === null || slot.placesLeft === null) return { tone };
  const takenTenths =
    tone === "full" ? 10 : Math.floor(((slot.capacity - slot.placesLeft) / slot.capacity) * 10);
  return { tone, takenTenths };
}
