import { Notice } from "#components/ui/notice.tsx";
import type { EventPage } from "#lib/queries/agenda/show-event.ts";
import { GoodToKnow } from "./good-to-know.tsx";

type EventStoryProps = {
  event: EventPage;
  phone: { display: string; e164: string };
  email: string;
};

/** What happens there, what to know before, whom to ask. */
export function EventStory({ event, phone, email }: EventStoryProps) {
  return (
    <div className="event-story stack stack--sections">
      {event.sample && (
        <Notice tone="warning" title="Ceci est un exemple">
          <p>
            Ce rendez-vous montre le site. Ses horaires, ses places et son programme sont inventés.
          </p>
        </Notice>
      )}
      {(event.description || event.programme.length > 0) && (
        <section aria-labelledby="programme">
          <h2 id="programme">
            {event.status === "CANCELLED" ? "Ce qui était prévu" : "Ce que vous allez faire"}
          </h2>
          {event.description && <p className="preserve-lines">{event.description}</p>}
          {event.programme.length > 0 && (
            <ol className="numbered">
              {event.programme.map(({ title, text }) => (
                <li key={title}>
                  <span>
                    <b>{title}</b> {text}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </section>
      )}
      {event.practicalFacts.length > 0 && (
        <section aria-labelledby="good-to-know">
          <h2 id="good-to-know">À savoir avant de venir</h2>
          <GoodToKnow facts={event.practicalFacts} />
        </section>
      )}
      <section className="panel" aria-labelledby="event-question">
        <h2 id="event-question">{"Une question sur cette date\u00A0?"}</h2>
        <p>
          Appelez l’équipe au <a href={`tel:${phone.e164}`}>{phone.display}</a>, ou écrivez à{" "}
          <a href={`mailto:${email}`}>{email}</a>.
        </p>
      </section>
    </div>
  );
}
