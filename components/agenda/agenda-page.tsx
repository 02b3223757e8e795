import type { ReactNode } from "react";
import type { Option } from "#components/ui/select-field.tsx";
import type { Page } from "#lib/domain/page.ts";
import type { AgendaEvent } from "#lib/queries/agenda/list-agenda.ts";
import { dayInWords } from "#lib/time/paris-words.ts";
import { AgendaAside } from "./agenda-aside.tsx";
import { AgendaFilters, type FilterWords } from "./agenda-filters.tsx";
import { AgendaList } from "./agenda-list.tsx";

type AgendaPageProps = {
  heading: string;
  /** The home page has its own title above. */
  hero: ReactNode;
  events: Page<AgendaEvent>;
  choices: { places: readonly Option[]; months: readonly Option[] };
  chosen: FilterWords;
  today: Date;
  phone: { display: string; e164: string };
};

/** The dates with their filters: the home page, the whole agenda and a filtered one are the same. */
export function AgendaPage({
  heading,
  hero,
  events,
  choices,
  chosen,
  today,
  phone,
}: AgendaPageProps) {
  const Heading = hero ? "h2" : "h1";
  return (
    <>
      {hero}
      <section className="section page-width" aria-labelledby="dates">
        <div className="section__head">
          <Heading id="dates">{heading}</Heading>
          <p className="muted">Nous sommes le {dayInWords(today)}.</p>
        </div>
        <div className="with-aside">
          <div>
            {!hero && <h2 className="visually-hidden">Dates</h2>}
            <AgendaFilters chosen={chosen} {...choices} />
            <AgendaList events={events} hrefOf={(page) => pageAddress(chosen, page)} />
            <p className="agenda-past">
              <a href="/rendez-vous/passes">Voir les rendez-vous passés</a>
            </p>
          </div>
          <AgendaAside phone={phone} />
        </div>
      </section>
    </>
  );
}

function pageAddress(chosen: FilterWords, page: number): string {
  const words = Object.entries(chosen).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return `/rendez-vous?${new URLSearchParams([...words, ["page", String(page)]])}`;
}
