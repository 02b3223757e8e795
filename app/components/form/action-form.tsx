"use client";

import { type ReactNode, useActionState, useMemo } from "react";
import { FormContext } from "#app/components/form/form-context.ts";
import { ErrorSummary } from "#app/components/ui/error-summary.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { emptyFormState, type FormState } from "#lib/forms/form-state.ts";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

type ActionFormProps = {
  action: FormAction;
  /** Identifiers that travel with the form. */
  hidden?: Readonly<Record<string, string>>;
  /** Begins the ids of the fields, where a page has several forms. */
  prefix?: string;
  children: ReactNode;
};

/**
 * A form of the staff: posts to an action, with or without script, and shows its answer. Its fields
 * (form-fields) find their value and their sentence by their name.
 */
export function ActionForm({ action, hidden = {}, prefix = "", children }: ActionFormProps) {
  const [state, submit] = useActionState(action, emptyFormState);
  const context = useMemo(() => ({ state, prefix }), [state, prefix]);
  return (
    <form action={submit} className="stack" noValidate>
      <FormAnswer state={state} prefix={prefix} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext value={context}>{children}</FormContext>
    </form>
  );
}

function FormAnswer({ state, prefix }: { state: FormState; prefix: string }) {
  const problems = useMemo(
    () =>
      Object.entries(state.errors).map(([name, message]) => ({
        field: `${prefix}${name}`,
        message,
      })),
    [state.errors, prefix],
  );
  return (
    <>
      <ErrorSummary problems={problems} />
      {state.message && <Notice tone="error" role="alert" title={state.message} />}
      {state.done && <Notice tone="success" role="status" title={state.done} />}
    </>
  );
}
