import { durationInWords } from "#lib/time/paris-words.ts";
import { plural } from "../writing/plural.ts";

type Hours = { startsAt: Date; endsAt: Date };

/** « 3 créneaux de 1 h », « 3 créneaux de 45 min à 1 h 15 » */
export function slotLengthsInWords(slots: readonly Hours[]): string {
  const byLength = slots.toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const lengths = [byLength[0], byLength.at(-1)].flatMap((slot) =>
    slot ? [durationInWords(slot.startsAt, slot.endsAt)] : [],
  );
  return `${plural(slots.length, "créneau", "créneaux")} de ${[...new Set(lengths)].join(" à ")}`;
}

function lengthOf({ startsAt, endsAt }: Hours): number {
  return endsAt.getTime() - startsAt.getTime();
}
