import { Badge } from "#components/ui/badge.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { WaitingSlot } from "#lib/queries/desk/day/things-to-do.ts";
import { waitlistRuleSentences } from "#lib/text/labels.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { capitalised, dayInWords, timeInWords } from "#lib/time/paris-words.ts";

/** The slots for which people wait, and the rule that will serve them. */
export function WaitingCard({ slots, count }: { slots: readonly WaitingSlot[]; count: number }) {
  return (
    <section className="card" aria-labelledby="waiting">
      <div className="card__head">
        <h2 id="waiting">Listes d’attente</h2>
        <Badge>{count}</Badge>
      </div>
      {slots.length === 0 ? (
        <div className="card__body">
          <p>Personne n’attend de place.</p>
        </div>
      ) : (
        <ul className="todo-list">
          {slots.map((slot) => (
            <li key={slot.slotId}>
              <span className="sign sign--warn">
                <Icon name="hourglass" />
              </span>
              <div>
                <b>{`${capitalised(dayInWords(slot.startsAt))}, ${timeInWords(slot.startsAt)}`}</b>
                {`${slot.eventTitle}\u00A0: ${plural(slot.waiting, "demande attend", "demandes attendent")}.`}
                <br />
                <span className="muted">{waitlistRuleSentences[slot.rule]}</span>
                <br />
                <a
                  href={`/gestion/rendez-vous/${slot.eventId}?etat=WAITLISTED&creneau=${slot.slotId}`}
                >
                  Voir qui attend
                </a>
              </div>
            </li>
          ))}
          {count > slots.length && (
            <li className="muted">
              {`et ${plural(count - slots.length, "autre créneau", "autres créneaux")}`}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
