import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventArticle } from "#components/event/event-article.tsx";
import { showEvent } from "#lib/queries/agenda/show-event.ts";
import { eventStructuredData } from "#lib/queries/agenda/structured-data.ts";
import { territory } from "#lib/territory.ts";
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
  return (
    <>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with < escaped, the only way to give structured data.
        dangerouslySetInnerHTML={{ __html: eventStructuredData(event) }}
      />
      <EventArticle event={event} group={null} phone={territory.phone} email={territory.email} />
    </>
  );
}
