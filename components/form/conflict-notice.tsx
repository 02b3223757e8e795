"use client";

import { useEffect, useRef } from "react";
import { Notice } from "#components/ui/notice.tsx";
import type { FormConflict } from "#lib/forms/form-state.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

/** Who changed the same record meanwhile, and what: theirs and mine, before one saves again. */
export function ConflictNotice({ conflict }: { conflict: FormConflict }) {
  const box = useRef<HTMLDivElement>(null);
  const { by, at, what, fields } = conflict;
  useEffect(() => {
    if (conflict) box.current?.focus();
  }, [conflict]);
  const when = at ? `, le ${dateTimeInWords(new Date(at))}` : "";
  return (
    // biome-ignore lint/a11y/noAutofocus: the answer to a refused form is what changed meanwhile.
    <div ref={box} tabIndex={-1} autoFocus>
      <Notice
        tone="warning"
        role="alert"
        title={`Changé entre-temps par ${by}${when}. Rien n’est enregistré.`}
      >
        {what && <p>{`${what}.`}</p>}
        {fields.length > 0 ? (
          <ul>
            {fields.map(({ field, label, theirs, mine }) => (
              <li key={field}>
                <a href={`#${field}`}>{label}</a>
                {mine === null
                  ? `\u00A0: «\u00A0${theirs}\u00A0», repris ci-dessous.`
                  : `\u00A0: enregistré «\u00A0${theirs}\u00A0», le vôtre «\u00A0${mine}\u00A0», gardé ci-dessous.`}
              </li>
            ))}
          </ul>
        ) : (
          <p>Ce que vous avez écrit est gardé ci-dessous.</p>
        )}
        <p>Regardez, puis recommencez.</p>
      </Notice>
    </div>
  );
}
