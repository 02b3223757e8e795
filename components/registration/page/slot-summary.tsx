import { eventTypeIcons } from "#components/agenda/event-type-icons.ts";
import { Badge, Badges } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DatePlate } from "#components/ui/date-plate.tsx";
import type { EventType, SlotState } from "#lib/domain/types.ts";
import { availabilityInWords } from "#lib/text/event/availability.ts";
import { eventTypeLabels } from "#lib/text/labels.ts";
import { datePlate, dayMonthTimeInWords, shortTimeRange } from "#lib/time/paris-words.ts";

type SlotSummaryProps = {
  slot: {
    startsAt: Date;
    endsAt: Date;
    opensAt: Date | null;
    venueName: string;
    communeName: string;
    companyName: string | null;
    state: SlotState;
    capacity: number | null;
    placesLeft: number | null;
    classCapacity: number | null;
    classesLeft: number | null;
  };
  event: { title: string; type: EventType };
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
