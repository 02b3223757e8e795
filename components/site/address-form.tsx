import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormText } from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { limits } from "#lib/limits.ts";

type AddressFormProps = {
  action: FormAction;
  label: string;
  hint: string;
  button: string;
  /** Where a code leads afterwards, if not to its usual page. */
  returnTo?: string | null;
};

/** One address, to which an email goes; the answer is the same whether it is known or not. */
export function AddressForm({ action, label, hint, button, returnTo }: AddressFormProps) {
  return (
    <ActionForm action={action} hidden={returnTo ? { retour: returnTo } : {}}>
      <FormText
        name="email"
        type="email"
        label={label}
        hint={hint}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        width="medium"
        maxLength={limits.email}
      />
      <p>
        <SubmitButton>{button}</SubmitButton>
      </p>
    </ActionForm>
  );
}
