import { ActionForm, type FormAction } from "#app/components/form/action-form.tsx";
import { FormDetails } from "#app/components/form/form-details.tsx";
import { FormText } from "#app/components/form/form-fields.tsx";
import { ToldBeforeAct } from "#app/components/staff/told-before-act.tsx";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
import type { Told } from "#lib/domain/told.ts";
import type { EventStatus } from "#lib/domain/types.ts";

type EventActsProps = {
  event: { eventId: string; version: number };
  nextStatuses: readonly EventStatus[];
  /** Who would be told of its cancellation. */
  told: Told;
  publishAction: FormAction;
  cancelAction: FormAction;
};

const publishWords: Partial<Record<EventStatus, string>> = {
  PUBLISHED: "Publier dans l’agenda",
  UNLISTED: "Rendre accessible par son lien seulement",
  ARCHIVED: "Archiver",
};

/** What changes how public an event is, and its cancellation behind an opening of its own. */
export function EventActs(props: EventActsProps) {
  const { event, nextStatuses, told, publishAction, cancelAction } = props;
  const target = { eventId: event.eventId, version: String(event.version) };
  return (
    <section className="card" aria-labelledby="publication">
      <div className="card__head">
        <h2 id="publication">Publication</h2>
      </div>
      <div className="card__body">
        <div className="button-row">
          {nextStatuses.map((status) => (
            <ActionForm key={status} action={publishAction} hidden={{ ...target, status }}>
              <SubmitButton kind={status === "PUBLISHED" ? "main" : "line"}>
                {publishWords[status] ?? status}
              </SubmitButton>
            </ActionForm>
          ))}
        </div>
        <ActionForm action={cancelAction} hidden={target} prefix="cancel-">
          <FormDetails summary="Annuler ce rendez-vous" fields={["reason"]}>
            <p>
              Les créneaux à venir sont annulés, avec leurs inscriptions. Les personnes prévenues
              apprennent votre raison. Cela ne se défait pas.
            </p>
            <FormText name="reason" label="Raison" maxLength={300} />
            <ToldBeforeAct told={told} />
            <p>
              <SubmitButton kind="danger">Oui, annuler le rendez-vous</SubmitButton>
            </p>
          </FormDetails>
        </ActionForm>
      </div>
    </section>
  );
}
