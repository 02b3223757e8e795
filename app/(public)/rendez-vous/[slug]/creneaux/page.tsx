import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventArticle } from "#components/event/event-article.tsx";
import { placesOfClass } from "#lib/domain/places/capacity.ts";
import { showEvent } from "#lib/queries/agenda/show-event.ts";
import { readGroupSize } from "#lib/schemas/group-size.ts";
import { territory } from "#lib/territory.ts";
import { now } from "#lib/time/clock.ts";

// The size of the group is read from the URL, which the cached page of the event cannot do.
export const dynamic = "force-dynamic";

type Route = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { slug } = await params;
  const event = await showEvent(slug, now());
  return {
    title: event ? `${event.title}, créneaux à votre taille` : "Page introuvable",
    alternates: { canonical: `/rendez-vous/${slug}` },
  };
}

export default async function SlotsOfSizePage({ params, searchParams }: Route) {
  const event = await showEvent((await params).slug, now());
  if (!event) notFound();
  const size = readGroupSize(await searchParams);
  const group = size && {
    ...size,
    people: placesOfClass(size.pupilCount, size.adultCount, event.countsAdults).people,
  };
  return (
    <EventArticle event={event} group={group} phone={territory.phone} email={territory.email} />
  );
}
