import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintButton } from "#components/attendance/print-button.tsx";
import { HeadSheet } from "#components/event/head-sheet.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { acceptsKind } from "#lib/domain/places/booking.ts";
import { showEvent } from "#lib/queries/agenda/show-event.ts";
import { territory } from "#lib/territory.ts";
import { now } from "#lib/time/clock.ts";

// The slot is read from the address, which a cached page cannot do.
export const dynamic = "force-dynamic";

type Route = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const event = await showEvent((await params).slug, now());
  return {
    title: event ? `Fiche pour la direction, ${event.title}` : "Page introuvable",
    robots: { index: false },
  };
}

/** For the head of school, before booking: of one slot (`creneau`), or of all that are to come. */
export default async function HeadSheetPage({ params, searchParams }: Route) {
  const [{ slug }, { creneau }] = [await params, await searchParams];
  const event = await showEvent(slug, now());
  if (!event || !acceptsKind(event, "CLASS")) notFound();
  const toCome = event.slots.filter(({ state }) => state !== "past" && state !== "cancelled");
  const chosen = creneau ? toCome.filter(({ id }) => id === creneau) : toCome;
  if (creneau && chosen.length === 0) notFound();
  return (
    <div className="page page-width">
      <div className="sheet__bar no-print">
        <ButtonLink kind="line" href={`/rendez-vous/${slug}`}>
          <Icon name="back" />
          Retour au rendez-vous
        </ButtonLink>
        <PrintButton />
      </div>
      <HeadSheet
        event={{ ...event, slots: chosen }}
        organiser={`${territory.name}, ${territory.fullName}`}
        contactFunction={territory.contactFunction}
        phone={territory.phone}
        email={territory.email}
      />
    </div>
  );
}
