import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

type OfferFormProps = { action: FormAction; token: string; until: Date };

/** « Oui, je viens », or the way to leave the places to others. */
export function OfferForm({ action, token, until }: OfferFormProps) {
  return (
    <section className="panel" aria-labelledby="offer-title">
      <h2 id="offer-title">{"Venez-vous\u00A0?"}</h2>
      <p>Répondez avant le {dateTimeInWords(until)}. Après, les places vont au suivant.</p>
      <ActionForm action={action} hidden={{ token }}>
        <p className="button-row">
          <SubmitButton size="large">Oui, je viens</SubmitButton>
          <a href="#annuler">Non, je laisse ma place</a>
        </p>
      </ActionForm>
    </section>
  );
}
