import { eventTypeIcons } from "#components/agenda/event-type-icons.ts";
import { EventPuzzle } from "#components/pieces/event-puzzle.tsx";
import { Badge, Badges } from "#components/ui/badge.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import type { EventPage } from "#lib/queries/agenda/show-event.ts";
import { audienceLabels, eventTypeLabels } from "#lib/text/labels.ts";

type EventHeaderProps = Pick<EventPage, "title" | "type" | "audiences" | "summary">;

/** Title of an event on its brass ground, with its pieces. */
export function EventHeader({ title, type, audiences, summary }: EventHeaderProps) {
  return (
    <div className="event-header">
      <div className="page-width">
        <Breadcrumb steps={[{ href: "/rendez-vous", label: "Agenda" }]} current={title} />
        <div className="event-header__grid">
          <div>
            <Badges>
              <Badge tone="dark" icon={eventTypeIcons[type]}>
                {eventTypeLabels[type]}
              </Badge>
              <Badge tone="dark" icon="users">
                {audiences.map((audience) => audienceLabels[audience]).join(", ")}
              </Badge>
            </Badges>
            <h1>{title}</h1>
            <p className="lead">{summary}</p>
          </div>
          <div className="event-header__art">
            <EventPuzzle />
          </div>
        </div>
      </div>
    </div>
  );
}
