"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "./form-context.ts";

type FormDetailsProps = {
  summary: string;
  /** Names of the fields inside: it opens by itself where one of them was typed or is wrong. */
  fields: readonly string[];
  isOpen?: boolean;
  children: ReactNode;
};

/** Fields that are rarely needed; a sentence about one of them is never hidden. */
export function FormDetails({ summary, fields, isOpen = false, children }: FormDetailsProps) {
  const { state } = useContext(FormContext);
  const isConcerned = fields.some((name) => state.errors[name] || state.values[name]?.[0]);
  return (
    <details className="more-fields" open={isOpen || isConcerned}>
      <summary>{summary}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}
