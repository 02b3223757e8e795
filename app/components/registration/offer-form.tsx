"use client";

import { useActionState } from "react";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
import { emptyFormState, type FormState } from "#lib/forms/form-state.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { FormAnswer } from "./form-answer.tsx";

type OfferFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  token: string;
  until: Date;
};

/** « Oui, je viens », or the way to leave the places to others. */
export function OfferForm({ action, token, until }: OfferFormProps) {
  const [state, post] = useActionState(action, emptyFormState);
  return (
    <section className="panel" aria-labelledby="offer-title">
      <h2 id="offer-title">{"Venez-vous\u00A0?"}</h2>
      <FormAnswer state={state} />
      <p>Répondez avant le {dateTimeInWords(until)}. Après, les places vont au suivant.</p>
      <form action={post} className="button-row" noValidate>
        <input type="hidden" name="token" value={token} />
        <SubmitButton size="large">Oui, je viens</SubmitButton>
        <a href="#annuler">Non, je laisse ma place</a>
      </form>
    </section>
  );
}
