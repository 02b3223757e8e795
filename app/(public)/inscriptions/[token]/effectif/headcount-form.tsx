import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

type HeadcountFormProps = { action: FormAction; token: string };

/** One button: the number is right. */
export function HeadcountForm({ action, token }: HeadcountFormProps) {
  return (
    <ActionForm action={action} hidden={{ token }}>
      <p>
        <SubmitButton size="large">Oui, le nombre est juste</SubmitButton>
      </p>
    </ActionForm>
  );
}
