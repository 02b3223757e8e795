import { eventTypeIcons } from "#components/agenda/event-type-icons.ts";
import { Badge, Badges } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DatePlate } from "#components/ui/date-plate.tsx";
import type { PublicSlot } from "#lib/queries/agenda/public-slot.ts";
import type { EventPage } from "#lib/queries/agenda/show-event.ts";
import { availabilityInWords } from "#lib/text/event/availability.ts";
import { eventTypeLabels } from "#lib/text/labels.ts";
import { datePlate, dayMonthTimeInWords, shortTimeRange } from "#lib/time/paris-words.ts";

type SlotSummaryProps = {
  slot: PublicSlot;
  event: Pick<EventPage, "title" | "type">;
  changeHref: string;
};

/** The slot one registers on, always in sight. */
export function SlotSummary({ slot, event, changeHref }: SlotSummaryProps) {
  const opensOn = slot.opensAt ? dayMonthTimeInWords(slot.opensAt) : undefined;
  return (
    <div className="choice-summary">
      <div className="choice-summary__head">
        <DatePlate {...datePlate(slot.startsAt)} />
        <div>
          <Badges>
            <Badge icon={eventTypeIcons[event.type]}>{eventTypeLabels[event.type]}</Badge>
          </Badges>
          <p className="choice-summary__time">{shortTimeRange(slot.startsAt, slot.endsAt)}</p>
          <p>{slot.companyName ?? slot.venueName}</p>
        </div>
      </div>
      <div className="choice-summary__body">
        <dl className="summary-list">
          <div>
            <dt>Rendez-vous</dt>
            <dd>{event.title}</dd>
          </div>
          <div>
            <dt>Commune</dt>
            <dd>{slot.communeName}</dd>
          </div>
          <div>
            <dt>Places</dt>
            <dd>{availabilityInWords({ ...slot, opensOn })}</dd>
          </div>
        </dl>
        <ButtonLink kind="line" block href={changeHref}>
          Changer de créneau
        </ButtonLink>
      </div>
    </div>
  );
}
