"use client";

import { useContext } from "react";
import { FormContext } from "#components/form/form-context.ts";
import { FormOfferedChoices, FormText, FormTick } from "#components/form/form-fields.tsx";
import { QuestionField } from "#components/registration/form/question-fields.tsx";
import type { Question } from "#lib/domain/registration/questions.ts";
import { limits } from "#lib/limits.ts";

type RosterRowsProps = {
  /** At the most. */
  max: number;
  /** Id of the communes proposed while one types. */
  communesId: string;
  questions: readonly Question[];
};

/** Rows that are always empty at the end: to verify gives as many again. */
const blankRows = 3;

/** One person a row, with its own sentences; as many rows as are filled, and some to fill. */
export function RosterRows({ max, ...row }: RosterRowsProps) {
  const { state } = useContext(FormContext);
  const filled = Object.entries(state.values)
    .filter(
      ([name, [value]]) => /^(lastName|firstName|contact|commune|question)-/.test(name) && value,
    )
    .map(([name]) => Number(name.split("-").at(-1)) + 1);
  const count = Math.min(max, Math.max(0, ...filled) + blankRows);
  return Array.from({ length: count }, (_, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position, which its fields carry.
    <RosterRow key={position} position={position} {...row} />
  ));
}

type RosterRowProps = Omit<RosterRowsProps, "max"> & { position: number };

function RosterRow({ position, communesId, questions }: RosterRowProps) {
  return (
    <fieldset className="roster-row">
      <legend className="roster-row__title">{`Ligne ${position + 1}`}</legend>
      <FormTick name={`chosen-${position}`} label="À inscrire" initial />
      <FormText
        name={`lastName-${position}`}
        label="Nom"
        maxLength={limits.name}
        required={false}
        filter
      />
      <FormText
        name={`firstName-${position}`}
        label="Prénom"
        maxLength={limits.name}
        required={false}
        filter
      />
      <FormText
        name={`contact-${position}`}
        label="Courriel ou téléphone"
        maxLength={limits.email}
        required={false}
        filter
      />
      <FormText
        name={`commune-${position}`}
        label="Commune ou code postal"
        list={communesId}
        maxLength={limits.commune}
        required={false}
        filter
      />
      <div className="roster-row__choice">
        <FormOfferedChoices
          name={`communeChoice-${position}`}
          legend={"Quelle est sa commune\u00A0?"}
        />
      </div>
      {questions.length > 0 && (
        <div className="roster-row__questions">
          {questions.map((question) => (
            <QuestionField key={question.id} question={question} row={position} />
          ))}
        </div>
      )}
    </fieldset>
  );
}
