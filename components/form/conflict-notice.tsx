"use client";

import { useEffect, useRef } from "react";
import { Notice } from "#components/ui/notice.tsx";
import type { FormConflict, TypedField } from "#lib/forms/form-state.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { TypedText } from "./typed-text.tsx";

type ConflictNoticeProps = {
  conflict: FormConflict;
  typed: readonly TypedField[];
  /** The record is past this form: its fields are gone. */
  isOver: boolean;
};

/** Who changed the same record meanwhile, and what: theirs and mine, before one saves again. */
export function ConflictNotice({ conflict, typed, isOver }: ConflictNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  const { by, at, what } = conflict;
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
        {isOver ? <TypedText typed={typed} /> : <KeptBelow conflict={conflict} typed={typed} />}
      </Notice>
    </div>
  );
}

function KeptBelow({ conflict: { fields }, typed }: Omit<ConflictNoticeProps, "isOver">) {
  return (
    <>
      {fields.length > 0 && (
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
      )}
      {fields.length === 0 && typed.length > 0 && (
        <p>Ce que vous avez écrit est gardé ci-dessous.</p>
      )}
      <p>Regardez, puis recommencez.</p>
    </>
  );
}
