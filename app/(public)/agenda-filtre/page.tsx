import type { Metadata } from "next";
import { AgendaPage } from "#components/agenda/agenda-page.tsx";
import { matchesFilter } from "#lib/domain/event/agenda-filter.ts";
import { pageOf } from "#lib/domain/page.ts";
import { limits } from "#lib/limits.ts";
import { listFilterChoices } from "#lib/queries/agenda/filter-choices.ts";
import { listAgenda } from "#lib/queries/agenda/list-agenda.ts";
import { readAgendaFilter, readPageNumber } from "#lib/schemas/agenda-filter.ts";
import { territory } from "#lib/territory.ts";
import { now } from "#lib/time/clock.ts";

// Filters are read from the URL, which a cached page cannot do: next.config.ts leads
// /rendez-vous?… here.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Rendez-vous choisis",
  alternates: { canonical: "/rendez-vous" },
};

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FilteredAgendaPage({ searchParams }: Search) {
  const chosen = await searchParams;
  const filter = readAgendaFilter(chosen);
  const instant = now();
  const events = await listAgenda(instant);
  const found = events.filter((event) => matchesFilter(event, filter));
  return (
    <AgendaPage
      heading="Tous les rendez-vous"
      hero={null}
      events={pageOf(found, readPageNumber(chosen.page), limits.agendaPage)}
      choices={await listFilterChoices(events)}
      chosen={Object.fromEntries(
        Object.entries(chosen).filter(
          ([key, value]) => key !== "page" && typeof value === "string",
        ),
      )}
      today={instant}
      phone={territory.phone}
    />
  );
}
