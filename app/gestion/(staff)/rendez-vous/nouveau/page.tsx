import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { PlaceFields } from "#components/desk/events/place-fields.tsx";
import { optionsOf } from "#components/desk/list-filters.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { FormSelect, FormText } from "#components/form/form-fields.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { limits } from "#lib/limits.ts";
import { showNewEventForm } from "#lib/queries/desk/events/event-form.ts";
import { eventTypeLabels } from "#lib/text/labels.ts";
import { createEventAction } from "./actions.ts";

export default async function NewEventPage() {
  const actor = await requireActor();
  const form = await showNewEventForm(actor);
  if (!form) notFound();
  return (
    <StaffPage title="Nouveau rendez-vous" actor={actor} current="/gestion/rendez-vous">
      <Breadcrumb
        steps={[{ href: "/gestion/rendez-vous", label: "Rendez-vous" }]}
        current="Nouveau rendez-vous"
      />
      <h1>Nouveau rendez-vous</h1>
      <section className="panel staff-form" aria-label="Nouveau rendez-vous">
        <p>Le type propose les publics et les délais. Vous pourrez tout changer ensuite.</p>
        <ActionForm action={createEventAction}>
          <FormSelect
            name="type"
            label="Type"
            emptyOption="Choisissez"
            options={optionsOf(eventTypeLabels)}
            width="medium"
          />
          <FormText name="title" label="Titre" maxLength={limits.title} />
          <FormText
            name="summary"
            label="En une phrase"
            hint="Ce qui s’y passe, comme l’agenda le dira."
            maxLength={limits.summary}
          />
          <PlaceFields places={form.places} />
          <p>
            <SubmitButton size="large">Créer le brouillon</SubmitButton>
          </p>
        </ActionForm>
      </section>
    </StaffPage>
  );
}
