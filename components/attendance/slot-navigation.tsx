import { Icon } from "#components/ui/named-icon.tsx";
import type { SiblingSlot } from "#lib/queries/desk/attendance/attendance-page.ts";
import { timeInWords } from "#lib/time/paris-words.ts";

/** The other slots of the same day; nothing where there is one alone. */
export function SlotNavigation(props: {
  slotId: string;
  siblings: readonly SiblingSlot[];
  now: Date;
}) {
  const { slotId, siblings, now } = props;
  if (siblings.length < 2) return null;
  return (
    <nav aria-label="Créneaux du jour">
      <ul className="slot-navigation">
        {siblings.map((slot) => (
          <li key={slot.slotId}>
            <a
              href={`/gestion/creneaux/${slot.slotId}/presence`}
              aria-current={slot.slotId === slotId ? "page" : undefined}
            >
              {timeInWords(slot.startsAt)}
              <small>
                {slot.endsAt <= now && <Icon name="check" />}
                {stateInWords(slot, now)}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function stateInWords({ startsAt, endsAt }: SiblingSlot, now: Date): string {
  if (endsAt <= now) return "Fini";
  return startsAt <= now ? "En cours" : "À venir";
}
