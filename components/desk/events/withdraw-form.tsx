import { ActPanel } from "#components/desk/act-panel.tsx";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { plural } from "#lib/text/writing/plural.ts";

type WithdrawFormProps = {
  target: Readonly<Record<string, string>>;
  /** It is public, and never was cancelled or put away. */
  isOffered: boolean;
  /** Registrations that may still come. */
  registered: number;
  action: FormAction;
};

/** The way back to draft, while nobody is registered. */
export function WithdrawForm({ target, isOffered, registered, action }: WithdrawFormProps) {
  return (
    <ActPanel label="Revenir au brouillon" isOver={!isOffered}>
      {isOffered && <h2>Revenir au brouillon</h2>}
      {isOffered && registered > 0 && (
        <p>
          {`${plural(registered, "inscription est", "inscriptions sont")} en cours\u00A0: le rendez-vous ne redevient pas un brouillon. On peut l’annuler, avec une raison.`}
        </p>
      )}
      <ActionForm
        action={action}
        hidden={target}
        prefix="withdraw-"
        isOver={!isOffered || registered > 0}
      >
        <p>Personne n’est inscrit. Le public ne voit plus le rendez-vous, et rien n’est perdu.</p>
        <p>
          <SubmitButton kind="line">Revenir au brouillon</SubmitButton>
        </p>
      </ActionForm>
    </ActPanel>
  );
}
