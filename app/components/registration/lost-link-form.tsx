"use client";

import { useActionState } from "react";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
import { TextField } from "#app/components/ui/text-field.tsx";
import { emptyFormState, type FormState, typedValue } from "#lib/forms/form-state.ts";
import { FormAnswer } from "./form-answer.tsx";

type LostLinkFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** One address; the answer is the same whether it is known or not. */
export function LostLinkForm({ action }: LostLinkFormProps) {
  const [state, post] = useActionState(action, emptyFormState);
  return (
    <form action={post} className="form-card" noValidate>
      <div className="form-card__fields">
        <FormAnswer state={state} />
        <TextField
          name="email"
          type="email"
          label="Courriel"
          hint="Celui de votre inscription."
          autoComplete="email"
          inputMode="email"
          width="medium"
          maxLength={254}
          error={state.errors.email}
          defaultValue={typedValue(state, "email")}
        />
        <p>
          <SubmitButton>Recevoir mon lien</SubmitButton>
        </p>
      </div>
    </form>
  );
}
