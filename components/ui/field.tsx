import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence that says how to mend the answer. */
  error?: string;
  /** Compulsory is the rule: only the others are marked, « (si besoin) ». */
  required?: boolean;
  width?: "short" | "medium" | "full";
  /** Part of a filter: smaller, never compulsory, and not marked. */
  filter?: boolean;
  /** Words at the left, control at the right: a head-count at the door. */
  row?: boolean;
};

type FieldProps = FieldWords & { id: string; children: ReactNode };

/** Label, hint, error and control, in this order: the error is read before the control. */
export function Field({ id, children, ...words }: FieldProps) {
  const { label, hint, error, required = true, filter = false } = words;
  return (
    <div className={fieldClass(words)}>
      <label className="field__label" htmlFor={id}>
        {label}
        {!required && !filter && <OptionalMark />}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </div>
  );
}

function fieldClass({ width = "full", filter, row, error }: FieldWords): string {
  const classes = ["field", `field--${width}`];
  if (filter) classes.push("field--filter");
  if (row) classes.push("field--row");
  if (error) classes.push("field--error");
  return classes.join(" ");
}

/** « (si besoin) » after a label or a legend. */
export function OptionalMark() {
  return <span className="optional"> (si besoin)</span>;
}

/** The sentence above a control in error; the word « Erreur » is for those who hear it. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field__error" id={id}>
      <CircleAlert className="icon" aria-hidden />
      <span>
        <span className="visually-hidden">{"Erreur\u00A0: "}</span>
        {children}
      </span>
    </p>
  );
}

/** Attributes that tie a control to its hint and its error. */
export function describedControl(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** Separates what is said about a field from what is given to its control. */
export function splitFieldProps<Props extends FieldWords>(props: Props) {
  const { label, hint, error, width, filter, row, required = !filter, ...control } = props;
  return { words: { label, hint, error, required, width, filter, row }, control };
}
