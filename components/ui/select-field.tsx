import type { ComponentProps } from "react";
import { describedControl, Field, type FieldWords, splitFieldProps } from "./field.tsx";

export type Option = { value: string; label: string };

type SelectFieldProps = FieldWords & {
  name: string;
  options: readonly Option[];
  /** First line, of empty value: « Choisissez », « Partout ». */
  emptyOption?: string;
} & Omit<
    ComponentProps<"select">,
    keyof FieldWords | "className" | "style" | "children" | "name" | "key"
  >;

/**
 * A choice in a long list; for a short one, ChoiceCards shows everything at once.
 * The key makes a new select when the kept value changes: after an action React resets the old one
 * to its first option (facebook/react 30580).
 */
export function SelectField({ options, emptyOption, ...props }: SelectFieldProps) {
  const { words, control } = splitFieldProps(props);
  const id = control.id ?? control.name;
  return (
    <Field id={id} {...words}>
      <select
        key={String(control.defaultValue ?? "")}
        className="input"
        required={words.required}
        {...control}
        {...describedControl(id, words)}
      >
        {emptyOption !== undefined && <option value="">{emptyOption}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
