"use client";

import { useActionState } from "react";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
import { TextField } from "#app/components/ui/text-field.tsx";
import { emptyFormState, type FormState, typedValue } from "#lib/forms/form-state.ts";
import { plural } from "#lib/text/plural.ts";
import { FormAnswer } from "./form-answer.tsx";

type CancelFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  token: string;
  isClass: boolean;
  /** Places that are lost; 0 on the waiting list. */
  people: number;
};

/** One button behind one opening: nobody cancels by a slip of the thumb, and no script is needed. */
export function CancelForm({ action, token, isClass, people }: CancelFormProps) {
  const [state, post] = useActionState(action, emptyFormState);
  return (
    <details className="more-fields" open={state.attempt > 0}>
      <summary>{people > 0 ? "Annuler mon inscription" : "Quitter la liste d’attente"}</summary>
      <form action={post} className="stack" noValidate>
        <FormAnswer state={state} />
        {people > 0 && (
          <p>
            {isClass ? "Votre classe perd" : "Vous perdez"} {plural(people, "place", "places")}.
            Nous prévenons ceux qui attendent.
          </p>
        )}
        <input type="hidden" name="token" value={token} />
        <TextField
          name="reason"
          label="Raison"
          required={false}
          maxLength={300}
          error={state.errors.reason}
          defaultValue={typedValue(state, "reason")}
        />
        <SubmitButton kind="danger">
          {people > 0 ? "Oui, j’annule" : "Oui, je quitte la liste"}
        </SubmitButton>
      </form>
    </details>
  );
}
