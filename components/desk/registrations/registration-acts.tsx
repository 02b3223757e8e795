import { ToldBeforeAct } from "#components/desk/told-before-act.tsx";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormDetails } from "#components/form/form-details.tsx";
import { FormText } from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Told } from "#lib/domain/email/told.ts";
import { limits } from "#lib/limits.ts";
import type { StaffRegistration } from "#lib/queries/desk/registrations/registration-page.ts";

type RegistrationActsProps = {
  registration: StaffRegistration;
  actions: { cancel: FormAction; validate: FormAction; decline: FormAction; choose: FormAction };
};

/**
 * Answers to a class, and the cancellation behind an opening of its own. The forms stay in the page
 * when there is nothing more to do: the last answer is read there.
 */
export function RegistrationActs({ registration, actions }: RegistrationActsProps) {
  const { registrationId, version, canCancel, canValidate, canChoose, told } = registration;
  const target = { registrationId, version: String(version) };
  return (
    <div className="staff-acts">
      <ActionForm action={actions.validate} hidden={target} isOver={!canValidate}>
        <SubmitButton>
          {registration.asksDerogation ? "Accorder la dérogation" : "Valider la demande"}
        </SubmitButton>
        <ToldBeforeAct told={told.validate} />
      </ActionForm>
      <ActionForm action={actions.decline} hidden={target} prefix="decline-" isOver={!canValidate}>
        <EndWithReason
          summary="Refuser la demande"
          told={told.decline}
          button="Oui, refuser la demande"
        />
      </ActionForm>
      <ActionForm action={actions.choose} hidden={target} isOver={!canChoose}>
        <SubmitButton>Proposer les places</SubmitButton>
        <ToldBeforeAct told={told.choose} />
      </ActionForm>
      <ActionForm action={actions.cancel} hidden={target} prefix="cancel-" isOver={!canCancel}>
        <EndWithReason
          summary="Annuler l’inscription"
          told={told.cancel}
          button="Oui, annuler l’inscription"
        />
      </ActionForm>
    </div>
  );
}

type EndWithReasonProps = { summary: string; told: Told; button: string };

/** An act that ends a registration stands behind an opening of its own, and says why. */
function EndWithReason({ summary, told, button }: EndWithReasonProps) {
  return (
    <FormDetails summary={summary} fields={["reason"]}>
      <FormText
        name="reason"
        label="Raison"
        hint="La personne inscrite la lira, ou l’entendra au téléphone."
        maxLength={limits.reason}
      />
      <ToldBeforeAct told={told} />
      <p>
        <SubmitButton kind="danger">{button}</SubmitButton>
      </p>
    </FormDetails>
  );
}
