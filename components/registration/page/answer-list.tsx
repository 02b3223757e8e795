import { Fragment } from "react";
import type { GivenAnswer } from "#lib/db/facts/answers.ts";
import { answerInWords } from "#lib/text/registration/answer.ts";

type AnswerListProps = {
  answers: readonly GivenAnswer[];
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
