"use client";

import { type Choice, ChoiceCard } from "#components/ui/choice.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { useFormField } from "./form-context.ts";

export type ChoiceGroup = { name: string; choices: readonly Choice[] };

type FormGroupedChoicesProps = {
  kind: "radio" | "checkbox";
  name: string;
  legend: string;
  hint?: string;
  groups: readonly ChoiceGroup[];
  initial?: readonly string[];
};

/** One question whose many answers stand in groups, each under its name: a company, a day. */
export function FormGroupedChoices({ groups, initial, ...props }: FormGroupedChoicesProps) {
  const { kind, name, legend, hint } = props;
  const { error, values } = useFormField(name, initial);
  const first = groups[0]?.choices[0]?.value;
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={error ? "field field--error" : "field"}
      aria-describedby={describedBy || undefined}
    >
      <legend className="field__label">{legend}</legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      {groups.map((group) => (
        <fieldset key={group.name} className="choice-group">
          <legend>{group.name}</legend>
          <div className="choice-cards">
            {group.choices.map((choice) => (
              <ChoiceCard
                key={choice.value}
                id={choice.value === first ? name : `${name}-${choice.value}`}
                kind={kind}
                name={name}
                choice={choice}
                isChosen={values.includes(choice.value)}
                isInError={Boolean(error)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
