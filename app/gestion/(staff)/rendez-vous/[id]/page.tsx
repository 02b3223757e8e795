import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { CompanySheetLinks } from "#components/desk/events/company-sheet-links.tsx";
import { EventActs } from "#components/desk/events/event-acts.tsx";
import { EventPageHead } from "#components/desk/events/event-page-head.tsx";
import { EventSlots } from "#components/desk/events/event-slots.tsx";
import { SurveySection } from "#components/desk/events/survey-section.tsx";
import { HistoryList } from "#components/desk/history-list.tsx";
import { RegistrationSection } from "#components/desk/registrations/registration-section.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { heldSlots } from "#lib/domain/places/slot-state.ts";
import { showEventPage } from "#lib/queries/desk/events/event-page.ts";
import { registrationFiltersSchema } from "#lib/schemas/staff/staff-filters.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { now } from "#lib/time/clock.ts";
import { cancelEventAction } from "./actions.ts";

type PageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EventPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const query = await searchParams;
  const filters = registrationFiltersSchema.parse(query);
  const event = await showEventPage(actor, (await params).id, filters, now());
  if (!event) notFound();
  return (
    <StaffPage
      title={`Suivi du rendez-vous, ${event.title}`}
      actor={actor}
      current="/gestion/rendez-vous"
      query={query}
    >
      <Breadcrumb
        steps={[{ href: "/gestion/rendez-vous", label: "Rendez-vous" }]}
        current={event.title}
      />
      <EventPageHead event={event} />
      {event.cancelReason && (
        <Notice tone="warning" title="Ce rendez-vous est annulé">
          <p>{event.cancelReason}</p>
        </Notice>
      )}
      {event.stillToTell > 0 && (
        <Notice
          tone="info"
          title={plural(
            event.stillToTell,
            "inscription reste à annuler",
            "inscriptions restent à annuler",
          )}
        >
          <p>
            Elles sont annulées par groupes, et chaque personne est prévenue une fois, dans les
            minutes qui viennent. Vous n’avez rien à faire.
          </p>
        </Notice>
      )}
      <EventSlots event={event} />
      <CompanySheetLinks eventId={event.eventId} slots={heldSlots(event.slots)} />
      {event.registrations && (
        <RegistrationSection
          eventId={event.eventId}
          list={event.registrations}
          filters={filters}
          slots={event.slots}
        />
      )}
      {event.survey && <SurveySection survey={event.survey} />}
      {event.canEdit && (
        <EventActs event={event} told={event.toldOfCancelling} cancelAction={cancelEventAction} />
      )}
      {event.history.length > 0 && <HistoryList lines={event.history} />}
    </StaffPage>
  );
}
