import { ActionForm, type FormAction } from "#app/components/form/action-form.tsx";
import { FormText } from "#app/components/form/form-fields.tsx";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";

/** One address; the answer is the same whether it is known or not. */
export function LostLinkForm({ action }: { action: FormAction }) {
  return (
    <div className="form-card">
      <ActionForm action={action}>
        <FormText
          name="email"
          type="email"
          label="Courriel"
          hint="Celui de votre inscription."
          autoComplete="email"
          inputMode="email"
          width="medium"
          maxLength={254}
        />
        <p>
          <SubmitButton>Recevoir mon lien</SubmitButton>
        </p>
      </ActionForm>
    </div>
  );
}
