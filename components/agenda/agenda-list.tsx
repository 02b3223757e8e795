import { Fragment } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Page } from "#lib/domain/page.ts";
import type { AgendaEvent } from "#lib/queries/agenda/list-agenda.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { capitalised, monthInWords } from "#lib/time/paris-words.ts";
import { AgendaRow } from "./agenda-row.tsx";

type AgendaListProps = {
  events: Page<AgendaEvent>;
  /** Address of another page of the list. */
  hrefOf: (page: number) => string;
  isPast?: boolean;
};

/** The events under their months, with their number said first. */
export function AgendaList({ events, hrefOf, isPast = false }: AgendaListProps) {
  const { rows, page, pageCount, total } = events;
  if (total === 0) {
    return (
      <EmptyState title="Aucune date pour ce choix">
        <p>Essayez un autre lieu ou un autre mois.</p>
        <p>
          <a href="/rendez-vous">Voir toutes les dates</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="result-count" role="status">
        {plural(total, "rendez-vous", "rendez-vous")}
        {pageCount > 1 && `, page ${page} sur ${pageCount}`}
      </p>
      {byMonth(rows).map(([month, inMonth]) => (
        <Fragment key={month}>
          <h3 className="month">
            {capitalised(monthInWords(Temporal.PlainDate.from(`${month}-01`)))}
          </h3>
          <ul className="agenda">
            {inMonth.map((event) => (
              <AgendaRow key={event.slug} event={event} isPast={isPast} />
            ))}
          </ul>
        </Fragment>
      ))}
      {pageCount > 1 && (
        <nav className="button-row" aria-label="Pages de l’agenda">
          {page > 1 && (
            <ButtonLink kind="text" href={hrefOf(page - 1)}>
              Page précédente
            </ButtonLink>
          )}
          {page < pageCount && (
            <ButtonLink kind="text" href={hrefOf(page + 1)}>
              Voir la suite
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}

function byMonth(events: readonly AgendaEvent[]): [string, AgendaEvent[]][] {
  const months = new Map<string, AgendaEvent[]>();
  for (const event of events) {
    const month = event.firstDay.toPlainYearMonth().toString();
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  return [...months];
}
