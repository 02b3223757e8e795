import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AgendaPage } from "#components/agenda/agenda-page.tsx";
import { HomeHero } from "#components/agenda/home-hero.tsx";
import { pageOf } from "#lib/domain/page.ts";
import { limits } from "#lib/limits.ts";
import { listFilterChoices } from "#lib/queries/agenda/filter-choices.ts";
import { listAgenda, listPastEvents } from "#lib/queries/agenda/list-agenda.ts";
import { territory } from "#lib/territory.ts";
import { now } from "#lib/time/clock.ts";
import { PastAgenda } from "./past-agenda.tsx";

// The agenda is made at the first request and refreshed by notification: decision 0001. It has a
// parameter because Next makes pages without one at build, where there is no database;
// next.config.ts leads / and /rendez-vous here.
export const dynamic = "force-static";
export const generateStaticParams = () => [];

type View = { params: Promise<{ view: string }> };

const titles: Readonly<Record<string, string>> = {
  accueil: "Agenda",
  tous: "Tous les rendez-vous",
  passes: "Rendez-vous passés",
};

export async function generateMetadata({ params }: View): Promise<Metadata> {
  const { view } = await params;
  return { title: titles[view.replace(/-\d+$/, "")] ?? "Agenda" };
}

export default async function CachedAgendaPage({ params }: View) {
  const { view } = await params;
  const instant = now();
  const pastPage = view === "passes" ? 1 : Number(/^passes-(\d+)$/.exec(view)?.[1] ?? 0);
  if (pastPage > 0) {
    const past = pageOf(await listPastEvents(instant), pastPage, limits.agendaPage);
    // Each page that exists is kept: what anybody types must not fill the memory.
    if (past.page !== pastPage) notFound();
    return <PastAgenda events={past} />;
  }
  if (view !== "accueil" && view !== "tous") notFound();
  const events = await listAgenda(instant);
  const choices = await listFilterChoices(events);
  return (
    <AgendaPage
      heading={view === "accueil" ? "Les prochaines dates" : "Tous les rendez-vous"}
      hero={view === "accueil" ? <HomeHero /> : null}
      events={pageOf(events, 1, limits.agendaPage)}
      choices={choices}
      chosen={{}}
      today={instant}
      phone={territory.phone}
    />
  );
}
