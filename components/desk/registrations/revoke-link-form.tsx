import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormDetails } from "#components/form/form-details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

type RevokeLinkFormProps = { action: FormAction; registrationId: string; hasMail: boolean };

/** Behind an opening of its own: whoever reads the old email has no link any more. */
export function RevokeLinkForm({ action, registrationId, hasMail }: RevokeLinkFormProps) {
  return (
    <ActionForm action={action} hidden={{ registrationId }} prefix="link-">
      <FormDetails summary="Révoquer le lien personnel" fields={[]}>
        <p>
          Quelqu’un d’autre a ce lien ? Il ne s’ouvrira plus, ni dans les courriels déjà reçus.{" "}
          {hasMail
            ? "La personne reçoit le nouveau par courriel, si son rendez-vous est à venir."
            : "Cette personne n’a pas de courriel : elle n’aura plus de lien. Prévenez-la."}
        </p>
        <p>
          <SubmitButton kind="danger">Oui, révoquer le lien</SubmitButton>
        </p>
      </FormDetails>
    </ActionForm>
  );
}
