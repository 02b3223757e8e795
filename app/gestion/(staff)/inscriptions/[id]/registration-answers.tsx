import { AnswerList } from "#components/registration/page/answer-list.tsx";
import type { GivenAnswer } from "#lib/db/facts/answers.ts";

/** The answers to the event's own questions; nothing where none was given. */
export function RegistrationAnswers({ answers }: { answers: readonly GivenAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <section className="card" aria-labelledby="answers">
      <div className="card__head">
        <h2 id="answers">Réponses aux questions</h2>
      </div>
      <div className="card__body">
        <AnswerList answers={answers} tellsRetired />
      </div>
    </section>
  );
}
