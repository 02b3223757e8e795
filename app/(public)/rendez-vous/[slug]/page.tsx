import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventFacts } from "#app/components/event/event-facts.tsx";
import { EventHeader } from "#app/components/event/event-header.tsx";
import { EventStory } from "#app/components/event/event-story.tsx";
import { SlotList } from "#app/components/event/slot-list.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { showEvent } from "#lib/queries/agenda/show-event.ts";
import { eventStructuredData } from "#lib/queries/agenda/structured-data.ts";
import { territory } from "#lib/territory.ts";
import { waitlistRuleSentences } from "#lib/text/labels.ts";
import { now } from "#lib/time/clock.ts";

// Made at the first request, refreshed by notification: decision 0001.
export const dynamic = "force-static";
export const generateStaticParams = () => [];

type EventRoute = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: EventRoute): Promise<Metadata> {
  const event = await showEvent((await params).slug, now());
  if (!event) return { title: "Page introuvable" };
  const robots = event.status === "UNLISTED" ? { index: false } : undefined;
  return { title: event.title, description: event.summary, robots };
}

export default async function EventPage({ params }: EventRoute) {
  const event = await showEvent((await params).slug, now());
  if (!event) notFound();
  const hasWaitlist = event.slots.some((slot) => slot.state === "waitlist");
  return (
    <>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with < escaped, the only way to give structured data.
        dangerouslySetInnerHTML={{ __html: eventStructuredData(event) }}
      />
      <EventHeader {...event} />
      <div className="page-width">
        <EventFacts
          {...event}
          placeCount={new Set(event.slots.map((slot) => slot.venueName)).size}
        />
        <div className="event-columns">
          <section className="booking" id="creneaux" aria-labelledby="slots-title">
            <div className="booking__head">
              <h2 id="slots-title">Choisissez votre créneau</h2>
            </div>
            <div className="booking__body">
              {event.status === "CANCELLED" && (
                <Notice tone="error" title="Ce rendez-vous est annulé">
                  <p>
                    {event.cancelReason} <a href="/rendez-vous">Voir les autres dates</a>
                  </p>
                </Notice>
              )}
              {event.slots.length === 0 && <p>Aucun créneau n’est ouvert à l’inscription.</p>}
              <SlotList slots={event.slots} slug={event.slug} />
              {hasWaitlist && <p className="hint">{waitlistRuleSentences[event.waitlistRule]}</p>}
              {event.slots.length > 0 && (
                <p>
                  <a href={`/rendez-vous/${event.slug}/agenda.ics`}>
                    Ajouter les dates à mon agenda
                  </a>
                </p>
              )}
            </div>
          </section>
          <EventStory event={event} phone={territory.phone} email={territory.email} />
        </div>
      </div>
    </>
  );
}
