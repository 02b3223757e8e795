import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { plural } from "#lib/text/writing/plural.ts";

type WithdrawFormProps = {
  target: Readonly<Record<string, string>>;
  /** Registrations that may still come. */
  registered: number;
  action: FormAction;
};

/** The way back to draft, while nobody is registered. */
export function WithdrawForm({ target, registered, action }: WithdrawFormProps) {
  return (
    <section className="panel staff-form" aria-labelledby="withdraw">
      <h2 id="withdraw">Revenir au brouillon</h2>
      {registered > 0 ? (
        <p>
          {`${plural(registered, "inscription est", "inscriptions sont")} en cours\u00A0: le rendez-vous ne redevient pas un brouillon. On peut l’annuler, avec une raison.`}
        </p>
      ) : (
        <>
          <p>Personne n’est inscrit. Le public ne voit plus le rendez-vous, et rien n’est perdu.</p>
          <ActionForm action={action} hidden={target} prefix="withdraw-">
            <p>
              <SubmitButton kind="line">Revenir au brouillon</SubmitButton>
            </p>
          </ActionForm>
        </>
      )}
    </section>
  );
}
