import type { ComponentProps } from "react";
import { describedControl, Field, type FieldWords, splitFieldProps } from "./field.tsx";

type Control<Tag extends "input" | "textarea"> = Omit<
  ComponentProps<Tag>,
  keyof FieldWords | "className" | "style" | "name"
>;
type Named = FieldWords & { name: string };

/** One line of text. Its id is its name, so that the error summary can point to it. */
export function TextField(props: Named & Control<"input">) {
  const { words, control } = splitFieldProps(props);
  const id = control.id ?? control.name;
  return (
    <Field id={id} {...words}>
      <input
        className="input"
        type="text"
        required={words.required}
        {...control}
        {...describedControl(id, words)}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextareaField(props: Named & Control<"textarea">) {
  const { words, control } = splitFieldProps(props);
  const id = control.id ?? control.name;
  return (
    <Field id={id} {...words}>
      <textarea
        className="input"
        required={words.required}
        {...control}
        {...describedControl(id, words)}
      />
    </Field>
  );
}
