import { ToldBeforeAct } from "#components/desk/told-before-act.tsx";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormDetails } from "#components/form/form-details.tsx";
import { FormText } from "#components/form/form-fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Told } from "#lib/domain/email/told.ts";
import { limits } from "#lib/limits.ts";
import type { EventPage } from "#lib/queries/desk/events/event-page.ts";

type EventActsProps = {
  event: EventPage;
  /** Who would be told of its cancellation; null where it may not be cancelled. */
  told: Told | null;
  cancelAction: FormAction;
};

/**
 * The ways to the pages that change how public an event is, and its cancellation behind an opening of
 * its own. Nothing here acts by one click: it stands where a button was pressed a moment ago.
 */
export function EventActs({ event, told, cancelAction }: EventActsProps) {
  const { eventId, version, status, canDelete } = event;
  const isDraft = status === "DRAFT";
  const target = { eventId, version: String(version) };
  const base = `/gestion/rendez-vous/${eventId}`;
  return (
    <section className="card" aria-labelledby="publication">
      <div className="card__head">
        <h2 id="publication">Publication</h2>
      </div>
      <div className="card__body">
        <div className="button-row">
          {status !== "CANCELLED" && (
            <ButtonLink kind={isDraft ? "main" : "line"} href={`${base}/publication`}>
              {isDraft ? "Vérifier et publier" : "Changer la publication"}
            </ButtonLink>
          )}
          {canDelete && (
            <ButtonLink kind="text" href={`${base}/supprimer`}>
              Supprimer ce brouillon
            </ButtonLink>
          )}
        </div>
        <ActionForm action={cancelAction} hidden={target} prefix="cancel-" isOver={!told}>
          <FormDetails summary="Annuler ce rendez-vous" fields={["reason"]}>
            <p>
              Les créneaux à venir sont annulés, avec leurs inscriptions. Les personnes prévenues
              apprennent votre raison. Cela ne se défait pas.
            </p>
            <FormText name="reason" label="Raison" maxLength={limits.reason} />
            {told && <ToldBeforeAct told={told} />}
            <p>
              <SubmitButton kind="danger">Oui, annuler le rendez-vous</SubmitButton>
            </p>
          </FormDetails>
        </ActionForm>
      </div>
    </section>
  );
}
