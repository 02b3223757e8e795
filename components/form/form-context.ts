"use client";

import { createContext, useContext } from "react";
import { emptyFormState, type FormState } from "#lib/forms/form-state.ts";

/** Where the form around a field stands; `prefix` keeps ids apart where a page has several forms. */
export const FormContext = createContext<{ state: FormState; prefix: string }>({
  state: emptyFormState,
  prefix: "",
});

/**
 * What the form says of one field: its id, its sentence, and what to show in it. After a refusal
 * that is what was typed, a box left empty included.
 */
export function useFormField(name: string, initial: readonly string[] = []) {
  const { state, prefix } = useContext(FormContext);
  const isGivenBack = Object.keys(state.values).length > 0;
  return {
    id: `${prefix}${name}`,
    error: state.errors[name],
    choices: state.choices[name],
    values: isGivenBack ? (state.values[name] ?? []) : initial,
  };
}
