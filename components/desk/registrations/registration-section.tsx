import { type ListFilter, ListFilters, optionsOf } from "#components/desk/list-filters.tsx";
import { PagingLinks } from "#components/desk/paging-links.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import type { RegistrationList } from "#lib/queries/desk/registrations/registration-list.ts";
import type { StaffSlot } from "#lib/queries/desk/slots/staff-slot.ts";
import type { RegistrationFilters } from "#lib/schemas/staff/staff-filters.ts";
import { registrationKindLabels, registrationStatusLabels } from "#lib/text/labels.ts";
import { formatNumber } from "#lib/text/writing/plural.ts";
import { shortDay, timeInWords } from "#lib/time/paris-words.ts";
import { RegistrationTable } from "./registration-table.tsx";

type RegistrationSectionProps = {
  eventId: string;
  list: RegistrationList;
  filters: RegistrationFilters;
  slots: readonly StaffSlot[];
};

/** The registrations of an event, with their search and filters. */
export function RegistrationSection({ eventId, list, filters, slots }: RegistrationSectionProps) {
  const { recherche, etat, genre, creneau } = filters;
  return (
    <section className="card" aria-labelledby="registrations">
      <div className="card__head">
        <h2 id="registrations">Inscriptions</h2>
        <form method="post" action={`/gestion/rendez-vous/${eventId}/inscriptions.csv`}>
          <Button type="submit" kind="line">
            <Icon name="download" />
            Exporter
          </Button>
        </form>
      </div>
      <div className="card__body">
        <ListFilters
          search={filters.recherche}
          placeholder="Nom, établissement ou billet"
          filters={choicesOf(filters, slots)}
        />
        {list.hasMore && (
          <p className="card__body">
            {`Plus de ${formatNumber(list.paging.total)} inscriptions répondent\u00A0: voici les plus récentes. Précisez la recherche pour trouver les autres.`}
          </p>
        )}
        <PagingLinks
          paging={list.paging}
          query={{ recherche, etat, genre, creneau }}
          noun={["inscription", "inscriptions"]}
        />
      </div>
      {list.rows.length > 0 ? (
        <RegistrationTable rows={list.rows} />
      ) : (
        <div className="card__body">
          <EmptyState title="Aucune inscription ne répond à ce choix" titleAs="h3" />
        </div>
      )}
    </section>
  );
}

function choicesOf(
  { etat, genre, creneau }: RegistrationFilters,
  slots: readonly StaffSlot[],
): ListFilter[] {
  return [
    {
      name: "etat",
      label: "État",
      all: "Tous",
      options: optionsOf(registrationStatusLabels),
      chosen: etat,
    },
    {
      name: "genre",
      label: "Genre",
      all: "Tous",
      options: optionsOf(registrationKindLabels),
      chosen: genre,
    },
    {
      name: "creneau",
      label: "Créneau",
      all: "Tous",
      options: slots.map(({ slotId, startsAt }) => ({
        value: slotId,
        label: `${shortDay(startsAt)}, ${timeInWords(startsAt)}`,
      })),
      chosen: creneau,
    },
  ];
}
