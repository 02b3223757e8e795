import type { ComponentProps } from "react";
import { FormSelect } from "#components/form/form-fields.tsx";
import { type ChoiceName, classChoices, personChoices } from "#lib/domain/registration/facts.ts";
import { choiceWords } from "#lib/text/registration/fact-words.ts";

type ChoiceFieldProps = Pick<ComponentProps<typeof FormSelect>, "width"> & {
  name: ChoiceName;
  initial?: string | null;
};

const choices = { ...classChoices, ...personChoices };

/** One list of fixed words; nobody must answer it. */
export function ChoiceField({ name, initial, width }: ChoiceFieldProps) {
  const { asked, unanswered, labels } = choiceWords[name];
  return (
    <FormSelect
      name={name}
      label={asked}
      required={false}
      emptyOption={unanswered}
      options={choices[name].map((value) => ({ value, label: labels[value] ?? value }))}
      initial={initial ?? undefined}
      width={width}
    />
  );
}
