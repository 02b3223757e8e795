import type { AskedQuestion } from "#lib/queries/desk/events/question-pages.ts";
import { questionTypeLabels } from "#lib/text/labels.ts";
import { plural } from "#lib/text/writing/plural.ts";

/** Questions that are asked no more, because their answers are still shown and exported. */
export function RetiredQuestions({ questions }: { questions: readonly AskedQuestion[] }) {
  return (
    <section className="card" aria-labelledby="retired">
      <div className="card__head">
        <h2 id="retired">Questions retirées</h2>
      </div>
      <ul className="question-list">
        {questions.map(({ id, label, type, answerCount }) => (
          <li key={id}>
            <h3>{label}</h3>
            <p className="muted">
              {`${questionTypeLabels[type]}, ${plural(answerCount, "réponse gardée", "réponses gardées")}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
