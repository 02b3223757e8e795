import { notFound } from "next/navigation";
import { StaffPage } from "#app/gestion/staff-page.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { requireActor } from "#lib/auth/actor.ts";
import { showDraftToDelete } from "#lib/queries/desk/events/publish-page.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { deleteDraftAction } from "../actions.ts";

/** The question before a draft is deleted. */
export default async function DeleteDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const draft = await showDraftToDelete(actor, (await params).id);
  if (!draft) notFound();
  const { eventId, title, version, slotCount, questionCount, isDeletable } = draft;
  return (
    <StaffPage title={`Supprimer, ${title}`} actor={actor} current="/gestion/rendez-vous">
      <Breadcrumb
        steps={[
          { href: "/gestion/rendez-vous", label: "Rendez-vous" },
          { href: `/gestion/rendez-vous/${eventId}`, label: title },
        ]}
        current="Supprimer"
      />
      <h1>{"Supprimer ce brouillon\u00A0?"}</h1>
      <section className="panel staff-form" aria-label="Supprimer ce brouillon">
        {!isDeletable && (
          <p>Ce rendez-vous n’est plus un brouillon, ou quelqu’un y est inscrit. Il reste.</p>
        )}
        <ActionForm
          action={deleteDraftAction}
          hidden={{ eventId, version: String(version) }}
          isOver={!isDeletable}
        >
          <p>
            {`«\u00A0${title}\u00A0» disparaît avec ${plural(slotCount, "créneau", "créneaux")} et ${plural(questionCount, "question", "questions")}. Cela ne se défait pas.`}
          </p>
          <p>Personne n’y est inscrit et le public ne le voit pas. Personne n’est à prévenir.</p>
          <div className="button-row">
            <SubmitButton kind="danger">Oui, supprimer le brouillon</SubmitButton>
            <ButtonLink kind="text" href={`/gestion/rendez-vous/${eventId}`}>
              Non, le garder
            </ButtonLink>
          </div>
        </ActionForm>
      </section>
    </StaffPage>
  );
}
