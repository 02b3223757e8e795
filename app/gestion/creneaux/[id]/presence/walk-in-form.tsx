import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormText } from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

type WalkInFormProps = { slotId: string; submissionKey: string; action: FormAction };

/** Somebody who came without registering: first name, last name, and they are present. */
export function WalkInForm({ slotId, submissionKey, action }: WalkInFormProps) {
  return (
    <ActionForm action={action} hidden={{ slotId, submissionKey }} prefix="walk-in-">
      <div className="field-pair">
        <FormText name="firstName" label="Prénom" autoComplete="off" />
        <FormText name="lastName" label="Nom" autoComplete="off" />
      </div>
      <FormText name="commune" label="Commune" required={false} autoComplete="off" width="medium" />
      <SubmitButton size="door">Ajouter comme présent</SubmitButton>
    </ActionForm>
  );
}
