import { Fragment } from "react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { plural } from "#lib/text/plural.ts";
import { capitalised, monthInWords } from "#lib/time/paris-words.ts";
import { type AgendaLine, AgendaRow } from "./agenda-row.tsx";

type AgendaListProps = { events: readonly AgendaLine[]; isPast?: boolean };

/** The events under their months, with their number said first. */
export function AgendaList({ events, isPast = false }: AgendaListProps) {
  if (events.length === 0) {
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
        {plural(events.length, "rendez-vous", "rendez-vous")}
      </p>
      {byMonth(events).map(([month, inMonth]) => (
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
    </>
  );
}

function byMonth(events: readonly AgendaLine[]): [string, AgendaLine[]][] {
  const months = new Map<string, AgendaLine[]>();
  for (const event of events) {
    const month = event.firstDay.toPlainYearMonth().toString();
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  return [...months];
}
