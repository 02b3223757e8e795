"use client";

import type { ComponentProps } from "react";
import { ChoiceCard, ChoiceCards } from "#components/ui/choice.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import { useFormField } from "./form-context.ts";

/** The fields of `ui`, told by the form around them what was typed and what is wrong with it. */

type Bound<Props> = Omit<Props, "id" | "error" | "defaultValue"> & { initial?: string };

export function FormText({ initial, ...props }: Bound<ComponentProps<typeof TextField>>) {
  const { id, error, values } = useFormField(props.name, listOf(initial));
  return <TextField {...props} id={id} error={error} defaultValue={values[0]} />;
}

export function FormTextarea({ initial, ...props }: Bound<ComponentProps<typeof TextareaField>>) {
  const { id, error, values } = useFormField(props.name, listOf(initial));
  return <TextareaField {...props} id={id} error={error} defaultValue={values[0]} />;
}

export function FormNumber({ initial, ...props }: Bound<ComponentProps<typeof NumberField>>) {
  const { id, error, values } = useFormField(props.name, listOf(initial));
  return <NumberField {...props} id={id} error={error} defaultValue={values[0]} />;
}

export function FormSelect({ initial, ...props }: Bound<ComponentProps<typeof SelectField>>) {
  const { id, error, values } = useFormField(props.name, listOf(initial));
  return <SelectField {...props} id={id} error={error} defaultValue={values[0]} />;
}

type FormChoicesProps = Omit<ComponentProps<typeof ChoiceCards>, "error" | "chosen"> & {
  initial?: readonly string[];
};

export function FormChoices({ initial, ...props }: FormChoicesProps) {
  const { error, values } = useFormField(props.name, initial);
  return <ChoiceCards {...props} error={error} chosen={values} />;
}

/** One box to tick, on its own. */
export function FormTick({ name, label, hint, initial = false }: FormTickProps) {
  const { id, values } = useFormField(name, initial ? ["on"] : []);
  const choice = { value: "on", label, hint };
  return (
    <ChoiceCard
      id={id}
      kind="checkbox"
      name={name}
      choice={choice}
      isChosen={values.includes("on")}
    />
  );
}

type FormTickProps = { name: string; label: string; hint?: string; initial?: boolean };

/** Several meanings of what was typed, as radio buttons; nothing while there is no doubt. */
export function FormOfferedChoices({ name, legend }: { name: string; legend: string }) {
  const { error, choices, values } = useFormField(name);
  if (!choices || choices.length === 0) return null;
  return (
    <ChoiceCards
      kind="radio"
      name={name}
      legend={legend}
      error={error}
      width="words"
      choices={choices}
      chosen={values}
    />
  );
}

/** One box that says yes to a date which is rather a typing error; nothing while there is no doubt. */
export function FormConfirmDate() {
  const { error, choices, values } = useFormField("dateChoice");
  if (!choices || choices.length === 0) return null;
  return (
    <ChoiceCards
      kind="checkbox"
      name="dateChoice"
      legend={"Est-ce bien cette date\u00A0?"}
      error={error}
      width="words"
      choices={choices}
      chosen={values}
    />
  );
}

function listOf(initial: string | undefined): string[] {
  return initial === undefined ? [] : [initial];
}
