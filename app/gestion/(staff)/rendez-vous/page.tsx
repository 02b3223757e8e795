import { StaffPage } from "#app/gestion/staff-page.tsx";
import { EventTable } from "#components/desk/events/event-table.tsx";
import { ListFilters, optionsOf } from "#components/desk/list-filters.tsx";
import { PagingLinks } from "#components/desk/paging-links.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { listEvents } from "#lib/queries/desk/events/event-list.ts";
import { eventFiltersSchema } from "#lib/schemas/staff/staff-filters.ts";
import { eventStatusLabels } from "#lib/text/labels.ts";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EventsPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const query = await searchParams;
  const filters = eventFiltersSchema.parse(query);
  const { rows, paging, canCreateEvent } = await listEvents(actor, filters);
  const { recherche, etat } = filters;
  const states = { name: "etat", label: "État", all: "Tous", chosen: etat };
  return (
    <StaffPage
      title="Liste des rendez-vous"
      actor={actor}
      current="/gestion/rendez-vous"
      query={query}
    >
      <div className="page-head">
        <h1>Rendez-vous</h1>
        {canCreateEvent && (
          <ButtonLink href="/gestion/rendez-vous/nouveau">
            <Icon name="plus" />
            Nouveau rendez-vous
          </ButtonLink>
        )}
      </div>
      <ListFilters
        search={recherche}
        placeholder="Titre du rendez-vous"
        filters={[{ ...states, options: optionsOf(eventStatusLabels) }]}
      />
      <section className="card" aria-label="Liste des rendez-vous">
        {rows.length > 0 ? (
          <EventTable rows={rows} />
        ) : (
          <div className="card__body">
            <EmptyState title="Aucun rendez-vous ne répond à ce choix" titleAs="h2" />
          </div>
        )}
      </section>
      <PagingLinks
        paging={paging}
        query={{ recherche, etat }}
        noun={["rendez-vous", "rendez-vous"]}
      />
    </StaffPage>
  );
}
