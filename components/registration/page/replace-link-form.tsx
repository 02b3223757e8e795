import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormDetails } from "#components/form/form-details.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

/** Whoever holds the link can end it; the new one is read in the mailbox alone. */
export function ReplaceLinkForm({ action, token }: { action: FormAction; token: string }) {
  return (
    <ActionForm action={action} hidden={{ token }} prefix="link-">
      <FormDetails summary="Quelqu’un d’autre a ce lien" fields={[]}>
        <p>
          Ce lien ne s’ouvrira plus. Nous envoyons le nouveau à votre courriel. Votre place ne
          change pas.
        </p>
        <p>
          <SubmitButton kind="line">Remplacer mon lien</SubmitButton>
        </p>
      </FormDetails>
    </ActionForm>
  );
}
