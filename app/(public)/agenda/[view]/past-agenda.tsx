import { AgendaList } from "#components/agenda/agenda-list.tsx";
import type { Page } from "#lib/domain/page.ts";
import type { AgendaEvent } from "#lib/queries/agenda/list-agenda.ts";

/** The archive: what took place, the latest first. */
export function PastAgenda({ events }: { events: Page<AgendaEvent> }) {
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
