"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { plural } from "#lib/text/writing/plural.ts";
import { errorsBeforeTitle } from "#lib/text/writing/title.ts";

/** `field` is the id of the control, which is its name. */
export type FieldProblem = { field: string; message: string };

/**
 * What must be corrected, each line leading to its field. It takes the focus when it appears, and
 * says the number of errors in the title of the page. Without script, `autofocus` does the first and
 * PageTitle the second; then the title begins well already.
 */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (problems.length === 0) return;
    section.current?.focus();
    const errors = errorsBeforeTitle(problems.length);
    const title = document.title.replace(errors, "");
    document.title = errors + title;
    return () => {
      document.title = title;
    };
  }, [problems]);

  if (problems.length === 0) return null;
  return (
    <section
      ref={section}
      className="error-summary"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the answer to a refused form is its list of errors.
      autoFocus
    >
      <h2 id="error-summary-title">
        <CircleAlert className="icon icon--large" aria-hidden />
        {plural(problems.length, "réponse à corriger", "réponses à corriger")}
      </h2>
      <p>Vos autres réponses sont gardées.</p>
      <ol>
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
