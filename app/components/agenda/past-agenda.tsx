import type { Page } from "#lib/domain/page.ts";
import { AgendaList } from "./agenda-list.tsx";
import type { AgendaLine } from "./agenda-row.tsx";

/** The archive: what took place, the latest first. */
export function PastAgenda({ events }: { events: Page<AgendaLine> }) {
  return (
    <section className="section page-width">
      <div className="section__head">
        <h1>Rendez-vous passés</h1>
        <p>
          <a href="/rendez-vous">Voir les prochaines dates</a>
        </p>
      </div>
      <h2 className="visually-hidden">Dates passées</h2>
      <AgendaList events={events} hrefOf={(page) => `/rendez-vous/passes/${page}`} isPast />
    </section>
  );
}
