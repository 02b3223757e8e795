import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { EventForm } from "#components/desk/events/event-form.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { recordFields } from "#lib/forms/conflict.ts";
import { eventValues } from "#lib/forms/record-values.ts";
import { showEventForm } from "#lib/queries/desk/events/event-form.ts";
import { now } from "#lib/time/clock.ts";
import { fieldDay, fieldTime } from "#lib/time/field-values.ts";
import { updateEventAction } from "../actions.ts";

type PageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EditEventPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const event = await showEventForm(actor, (await params).id, now());
  if (!event) notFound();
  const { opensAt } = event;
  const opening = {
    day: opensAt ? fieldDay(opensAt) : "",
    time: opensAt ? fieldTime(opensAt) : "",
  };
  return (
    <StaffPage
      title={`Modifier le rendez-vous, ${event.title}`}
      actor={actor}
      current="/gestion/rendez-vous"
      query={await searchParams}
    >
      <Breadcrumb
        steps={[
          { href: "/gestion/rendez-vous", label: "Rendez-vous" },
          { href: `/gestion/rendez-vous/${event.eventId}`, label: event.title },
        ]}
        current="Modifier"
      />
      <h1>Modifier le rendez-vous</h1>
      <section className="panel staff-form" aria-label="Le rendez-vous">
        <EventForm
          action={updateEventAction}
          hidden={{
            eventId: event.eventId,
            ...recordFields(event.version, eventValues(event)),
          }}
          event={{ ...event, opening }}
        />
      </section>
    </StaffPage>
  );
}
