import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

/** Whose page this is, and the way out: the device may be somebody else's. */
export function RegistrantBar({ email, leave }: { email: string; leave: FormAction }) {
  return (
    <div className="registrant-bar">
      <p>
        Inscriptions de <strong>{email}</strong>
      </p>
      <ActionForm action={leave}>
        <SubmitButton kind="line">Fermer ma page</SubmitButton>
      </ActionForm>
    </div>
  );
}
