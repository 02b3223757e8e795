import type { ReactNode } from "react";
import { FieldError, OptionalMark } from "./field.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown, and not to be taken: the hint says why. */
  isDisabled?: boolean;
};

type ChoiceCardsProps = {
  /** One answer, or several. */
  kind: "radio" | "checkbox";
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  chosen?: readonly string[];
  /** `wide` for sentences, two by two; `words` for two or three words; `normal` for a short one. */
  width?: "normal" | "words" | "wide";
};

/**
 * Cards over native radios or check boxes. The first input has the group's name as id, so that the
 * error summary leads to it.
 */
export function ChoiceCards({
  kind,
  name,
  legend,
  choices,
  hint,
  error,
  required = true,
  chosen = [],
  width = "normal",
}: ChoiceCardsProps) {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={error ? "field field--error" : "field"}
      aria-describedby={describedBy || undefined}
    >
      <legend className="field__label">
        {legend}
        {!required && <OptionalMark />}
      </legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      <div className={`choice-cards choice-cards--${width}`}>
        {choices.map((choice, index) => (
          <ChoiceCard
            key={choice.value}
            id={index === 0 ? name : `${name}-${index}`}
            kind={kind}
            name={name}
            choice={choice}
            isChosen={chosen.includes(choice.value)}
            isRequired={required && kind === "radio"}
            isInError={Boolean(error)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceCardProps = {
  id: string;
  kind: "radio" | "checkbox";
  name: string;
  choice: Choice;
  isChosen?: boolean;
  isRequired?: boolean;
  isInError?: boolean;
};

/** One card alone: « Avec des places », an agreement to tick. */
export function ChoiceCard({
  id,
  kind,
  name,
  choice,
  isChosen = false,
  isRequired = false,
  isInError = false,
}: ChoiceCardProps) {
  return (
    <label className={kind === "checkbox" ? "choice-card choice-card--check" : "choice-card"}>
      <input
        id={id}
        type={kind}
        name={name}
        value={choice.value}
        defaultChecked={isChosen && !choice.isDisabled}
        disabled={choice.isDisabled}
        required={isRequired}
        aria-invalid={(isInError && kind === "checkbox") || undefined}
      />
      <span className="choice-card__body">
        <span className="choice-card__label">{choice.label}</span>
        {choice.hint && <span className="choice-card__hint">{choice.hint}</span>}
      </span>
    </label>
  );
}
