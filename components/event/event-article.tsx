import type { EventPage } from "#lib/queries/agenda/show-event.ts";
import { BookingPanel } from "./booking-panel.tsx";
import { EventFacts } from "./event-facts.tsx";
import { EventHeader } from "./event-header.tsx";
import { EventStory } from "./event-story.tsx";
import type { Group } from "./slot-card.tsx";

type EventArticleProps = {
  event: EventPage;
  group: Group | null;
  phone: { display: string; e164: string };
  email: string;
};

/** The whole page of an event: title, facts, slots, story. */
export function EventArticle({ event, group, phone, email }: EventArticleProps) {
  return (
    <>
      <EventHeader {...event} />
      <div className="page-width">
        <EventFacts {...event} />
        <div className="event-columns">
          <BookingPanel event={event} group={group} />
          <EventStory event={event} phone={phone} email={email} />
        </div>
      </div>
    </>
  );
}
