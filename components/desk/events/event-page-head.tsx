import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { EventHead } from "#lib/queries/desk/events/event-head.ts";
import { placeInWords } from "#lib/text/event/place.ts";
import { eventTypeLabels } from "#lib/text/labels.ts";
import { EventStatusBadge } from "./event-status-badge.tsx";

type EventPageHeadProps = { event: EventHead };

/** Title, state and the ways out: the public page, the questions and the form. */
export function EventPageHead({ event }: EventPageHeadProps) {
  const { eventId, slug, title, type, status, canEdit } = event;
  return (
    <div className="page-head">
      <div className="stack stack--tight">
        <h1>{title}</h1>
        <p className="page-head__sentence">
          {`${eventTypeLabels[type]}, ${placeInWords(event.venueName, event.communeName)}`}
        </p>
        <p>
          <EventStatusBadge status={status} />
        </p>
      </div>
      <div className="button-row">
        {status !== "DRAFT" && (
          <ButtonLink kind="text" href={`/rendez-vous/${slug}`}>
            Voir la page publique
          </ButtonLink>
        )}
        {canEdit && (
          <ButtonLink kind="line" href={`/gestion/rendez-vous/${eventId}/questions`}>
            Questions
          </ButtonLink>
        )}
        {canEdit && (
          <ButtonLink kind="line" href={`/gestion/rendez-vous/${eventId}/modifier`}>
            <Icon name="edit" />
            Modifier
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
