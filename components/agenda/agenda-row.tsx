import { Badge, Badges } from "#components/ui/badge.tsx";
import { Capacity } from "#components/ui/capacity.tsx";
import { DatePlate } from "#components/ui/date-plate.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { AgendaEvent } from "#lib/queries/agenda/list-agenda.ts";
import { availabilityInWords } from "#lib/text/event/availability.ts";
import { placeInWords } from "#lib/text/event/place.ts";
import { audienceLabels, eventTypeLabels } from "#lib/text/labels.ts";
import { listInWords } from "#lib/text/writing/list.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dateRangePlate, dayMonthTimeInWords, shortTimeRange } from "#lib/time/paris-words.ts";
import { capacityLook } from "./capacity-look.ts";
import { eventTypeIcons } from "./event-type-icons.ts";

/** One event, one date plate, one link over the whole line. */
export function AgendaRow({ event, isPast = false }: { event: AgendaEvent; isPast?: boolean }) {
  return (
    <li className="agenda-row">
      <DatePlate
        {...dateRangePlate(event.firstDay, event.lastDay)}
        tone={isPast ? "dark" : "brass"}
      />
      <div className="agenda-row__body">
        <Badges>
          <Badge icon={eventTypeIcons[event.type]}>{eventTypeLabels[event.type]}</Badge>
        </Badges>
        <h3 className="agenda-row__title">
          <a href={`/rendez-vous/${event.slug}`}>{event.title}</a>
        </h3>
        <Meta event={event} />
      </div>
      {!isPast && (
        <div className="agenda-row__places">
          <Capacity words={availabilityWords(event)} {...capacityLook(event.availability)} />
          <span className="agenda-row__action" aria-hidden>
            {actionWords(event)}
            <Icon name="arrowRight" />
          </span>
        </div>
      )}
    </li>
  );
}

function Meta({ event }: { event: AgendaEvent }) {
  const place =
    event.venueNames.length === 1 && event.communeNames.length === 1
      ? placeInWords(event.venueNames[0] ?? "", event.communeNames[0] ?? "")
      : listInWords(event.communeNames);
  return (
    <p className="meta">
      <span>
        <Icon name="mapPin" />
        {place}
      </span>
      {event.startsAt && event.endsAt && (
        <span>
          <Icon name="clock" />
          {event.slotCount > 1
            ? `${plural(event.slotCount, "créneau", "créneaux")}, ${shortTimeRange(event.startsAt, event.endsAt)}`
            : shortTimeRange(event.startsAt, event.endsAt)}
        </span>
      )}
      {event.companyCount > 1 && (
        <span>
          <Icon name="factory" />
          {plural(event.companyCount, "entreprise", "entreprises")}
        </span>
      )}
      <span>
        <Icon name="users" />
        {event.audiences.map((audience) => audienceLabels[audience]).join(", ")}
      </span>
    </p>
  );
}

/** Places left in words, for a line of the agenda. */
function availabilityWords({ availability, isUnderWay }: AgendaEvent): string {
  return availabilityInWords({
    ...availability,
    isUnderWay,
    opensOn: availability.opensAt ? dayMonthTimeInWords(availability.opensAt) : undefined,
  });
}

function actionWords({ availability, slotCount }: AgendaEvent): string {
  if (availability.state === "open") return slotCount > 1 ? "Voir les créneaux" : "Je m’inscris";
  return availability.state === "waitlist" ? "Liste d’attente" : "Voir le détail";
}
