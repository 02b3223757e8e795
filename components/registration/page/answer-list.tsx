import { Fragment } from "react";
import type { QuestionType } from "#lib/domain/types.ts";
import { answerInWords } from "#lib/text/registration/answer.ts";

export type AnswerLine = {
  values: readonly string[];
  question: { id: string; label: string; type: QuestionType; retiredAt: Date | null };
};

type AnswerListProps = {
  answers: readonly AnswerLine[];
  /** The staff is told which questions are asked no more. */
  tellsRetired?: boolean;
};

/** What was answered to the event's own questions, under the words that were asked. */
export function AnswerList({ answers, tellsRetired = false }: AnswerListProps) {
  return (
    <dl className="description-list">
      {answers.map(({ question, values }) => (
        <Fragment key={question.id}>
          <dt>
            {question.label}
            {tellsRetired && question.retiredAt && " (question retirée)"}
          </dt>
          <dd>{answerInWords(question.type, values)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
