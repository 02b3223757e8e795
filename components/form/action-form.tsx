"use client";

import { type ReactNode, useActionState, useMemo } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { emptyFormState, type FormState } from "#lib/forms/form-state.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { FormContext } from "./form-context.ts";
import { OutdatedFormBoundary, type Remember, useRememberedForm } from "./outdated-form.tsx";
import { TypedText } from "./typed-text.tsx";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

type ActionFormProps = {
  action: FormAction;
  /** Identifiers that travel with the form; after a refusal, those that it was posted with. */
  hidden?: Readonly<Record<string, string>>;
  /** Begins the ids of the fields, where a page has several forms. */
  prefix?: string;
  /** Tells its success to screen readers only: at the door nothing may move under a thumb. */
  isQuiet?: boolean;
  /** A public form stands in cards, one a subject. */
  look?: "plain" | "cards";
  /**
   * The record is past this form. It stays in the page without its fields, so that the answer to what
   * was posted meanwhile is read there, with what was typed.
   */
  isOver?: boolean;
  children: ReactNode;
};

/**
 * The one form: posts to an action, with or without script, and shows its answer. Its fields
 * (form-fields) find their value and their sentence by their name.
 */
export function ActionForm(props: ActionFormProps) {
  const [typed, remember] = useRememberedForm();
  return (
    <OutdatedFormBoundary typed={typed}>
      <LivingForm {...props} onSubmit={remember} />
    </OutdatedFormBoundary>
  );
}

type LivingFormProps = ActionFormProps & { onSubmit: Remember };

function LivingForm({ onSubmit, ...props }: LivingFormProps) {
  const { action, hidden = {}, prefix = "", isQuiet = false, look = "plain" } = props;
  const { isOver = false, children } = props;
  const [state, submit] = useActionState(action, emptyFormState);
  const context = useMemo(() => ({ state, prefix }), [state, prefix]);
  return (
    <form
      action={submit}
      onSubmit={onSubmit}
      className={look === "cards" ? "form" : "stack"}
      noValidate
    >
      <FormAnswer state={state} prefix={prefix} isQuiet={isQuiet} isOver={isOver} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={state.values[name]?.[0] ?? value} />
      ))}
      {!isOver && <FormContext value={context}>{children}</FormContext>}
    </form>
  );
}

type FormAnswerProps = { state: FormState; prefix: string; isQuiet: boolean; isOver: boolean };

function FormAnswer({ state, prefix, isQuiet, isOver }: FormAnswerProps) {
  const { conflict, message, attempt, typed } = state;
  const problems = useMemo(
    () =>
      Object.entries(state.errors).map(([name, message]) => ({
        field: `${prefix}${name}`,
        message: state.whose[name] ? `${state.whose[name]}\u00A0: ${message}` : message,
      })),
    [state.errors, state.whose, prefix],
  );
  return (
    <>
      <ErrorSummary problems={problems} />
      {conflict && <ConflictNotice conflict={conflict} typed={typed} isOver={isOver} />}
      {message && (
        <Refused key={`message-${attempt}`} words={message}>
          {isOver && <TypedText typed={typed} />}
        </Refused>
      )}
      {state.done && <Done key={`done-${attempt}`} words={state.done} isQuiet={isQuiet} />}
    </>
  );
}

/** A long refusal says first, on a line of its own, what is so. */
function Refused({ words, children }: { words: string; children: ReactNode }) {
  const [title, ...more] = words.split("\n");
  return (
    <Notice tone="error" role="alert" title={title}>
      {more.length > 0 && <p>{more.join(" ")}</p>}
      {children}
    </Notice>
  );
}

function Done({ words, isQuiet }: { words: string; isQuiet: boolean }) {
  return isQuiet ? (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  ) : (
    <Notice tone="success" role="status" title={words} />
  );
}
