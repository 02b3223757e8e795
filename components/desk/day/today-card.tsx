import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DatePlate } from "#components/ui/date-plate.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { DayPage, TodaySlot } from "#lib/queries/desk/day/day-page.ts";
import { placeInWords } from "#lib/text/event/place.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { datePlate, timeInWords } from "#lib/time/paris-words.ts";

type TodayCardProps = {
  event: DayPage["today"][number];
  now: Date;
};

/** An event of today: where, how many, and the door of the slot that is on or comes next. */
export function TodayCard({ event, now }: TodayCardProps) {
  const { slots, title, eventId } = event;
  const next = slots.find(({ endsAt }) => endsAt > now) ?? slots.at(-1);
  if (!next) return null;
  const expected = sum(slots.map(({ tally }) => tally.expected));
  const present = sum(slots.map(({ tally }) => tally.present));
  return (
    <section className="card" aria-labelledby={`today-${eventId}`}>
      <div className="card__head">
        <h2 id={`today-${eventId}`}>
          <a href={`/gestion/rendez-vous/${eventId}`}>{title}</a>
        </h2>
        {isOn(next, now) && (
          <Badge tone="warn" icon="clock">
            En cours
          </Badge>
        )}
      </div>
      <div className="today">
        <DatePlate {...datePlate(next.startsAt)} />
        <p className="meta meta--stack">
          <span>
            <Icon name="mapPin" />
            {placeInWords(next.venueName, next.communeName)}
          </span>
          <span>
            <Icon name="users" />
            {plural(expected, "personne attendue", "personnes attendues")}
          </span>
          <span>
            <Icon name="present" />
            {plural(present, "personne présente", "personnes présentes")}
          </span>
        </p>
        <div className="button-row">
          <ButtonLink href={`/gestion/creneaux/${next.slotId}/presence`}>
            <Icon name="checkIn" />
            Pointer les présents
          </ButtonLink>
          <ButtonLink kind="line" href={`/gestion/creneaux/${next.slotId}/emargement`}>
            <Icon name="print" />
            Feuille d’émargement
          </ButtonLink>
        </div>
      </div>
      {slots.length > 1 && <Timeline slots={slots} now={now} />}
    </section>
  );
}

function Timeline({ slots, now }: { slots: readonly TodaySlot[]; now: Date }) {
  return (
    <ol className="timeline">
      {slots.map((slot) => (
        <li key={slot.slotId} aria-current={isOn(slot, now) ? "time" : undefined}>
          <b>
            <a href={`/gestion/creneaux/${slot.slotId}/presence`}>{timeInWords(slot.startsAt)}</a>
            {isOn(slot, now) && " – maintenant"}
          </b>
          {slotInWords(slot)}
        </li>
      ))}
    </ol>
  );
}

function slotInWords({ tally: { expected, present, toCome, absent } }: TodaySlot): string {
  if (present + absent === 0) return plural(expected, "personne attendue", "personnes attendues");
  return `${plural(present, "présent", "présents")}, ${plural(expected, "attendu", "attendus")}, ${toCome} à pointer`;
}

function isOn({ startsAt, endsAt }: TodaySlot, now: Date): boolean {
  return startsAt <= now && now < endsAt;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
