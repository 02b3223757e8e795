import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import { dayAndHoursInWords } from "#lib/time/paris-words.ts";

type ProgrammeProps = { slots: readonly PublicSlot[] };

/** Several slots in order of time, each with its company and its place: to print, or to keep in hand. */
export function Programme({ slots }: ProgrammeProps) {
  return (
    <section className="panel" aria-labelledby="programme">
      <h2 id="programme">Votre programme</h2>
      <ol className="programme">
        {slots.map((slot) => (
          <li key={slot.id}>
            <b>{dayAndHoursInWords(slot.startsAt, slot.endsAt)}</b>
            <span>{[slot.label, slot.companyName].filter(Boolean).join(", ")}</span>
            <span>{placeOf(slot)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeOf({ venueName, communeName }: PublicSlot): string {
  return [...new Set([venueName, communeName])].join(", ");
}
