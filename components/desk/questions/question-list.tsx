import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormDetails } from "#components/form/form-details.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EventHead } from "#lib/queries/desk/events/event-head.ts";
import type { AskedQuestion } from "#lib/queries/desk/events/question-pages.ts";
import { questionAudienceLabels, questionTypeLabels } from "#lib/text/labels.ts";
import { plural } from "#lib/text/writing/plural.ts";

type QuestionListProps = {
  event: Pick<EventHead, "eventId" | "version">;
  questions: readonly AskedQuestion[];
  moveAction: FormAction;
  retireAction: FormAction;
};

/** The questions that the form asks, in its order, each with what may be done to it. */
export function QuestionList({ event, questions, moveAction, retireAction }: QuestionListProps) {
  const { eventId, version } = event;
  return (
    <section className="card" aria-labelledby="asked">
      <div className="card__head">
        <h2 id="asked">Questions posées</h2>
      </div>
      {questions.length === 0 && (
        <div className="card__body">
          <EmptyState title="Aucune question pour l’instant" titleAs="h3" />
        </div>
      )}
      <ol className="question-list">
        {questions.map((question, index) => {
          const target = { eventId, version: String(version), questionId: question.id };
          return (
            <li key={question.id}>
              <QuestionWords question={question} />
              <div className="staff-acts">
                <ButtonLink
                  kind="line"
                  href={`/gestion/rendez-vous/${eventId}/questions/${question.id}`}
                >
                  Modifier
                  <About question={question} />
                </ButtonLink>
                {index > 0 && (
                  <MoveForm action={moveAction} target={target} way="up" question={question} />
                )}
                {index < questions.length - 1 && (
                  <MoveForm action={moveAction} target={target} way="down" question={question} />
                )}
                <ActionForm action={retireAction} hidden={target}>
                  <FormDetails summary={`Retirer «\u00A0${question.label}\u00A0»`} fields={[]}>
                    <p>Elle n’est plus posée. Ses réponses restent lisibles.</p>
                    <p>
                      <SubmitButton kind="danger">Oui, retirer la question</SubmitButton>
                    </p>
                  </FormDetails>
                </ActionForm>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function QuestionWords({ question }: { question: AskedQuestion }) {
  const { label, hint, type, audience, required, choices, answerCount } = question;
  return (
    <div>
      <h3>{label}</h3>
      {hint && <p className="hint">{hint}</p>}
      <p>
        {questionTypeLabels[type]}
        {choices.length > 0 && `\u00A0: ${choices.join(", ")}`}
      </p>
      <p className="muted">
        {[
          questionAudienceLabels[audience],
          required ? "réponse obligatoire" : "réponse facultative",
          plural(answerCount, "réponse reçue", "réponses reçues"),
        ].join(", ")}
      </p>
    </div>
  );
}

type MoveFormProps = {
  action: FormAction;
  target: Readonly<Record<string, string>>;
  way: "up" | "down";
  question: AskedQuestion;
};

function MoveForm({ action, target, way, question }: MoveFormProps) {
  return (
    <ActionForm action={action} hidden={{ ...target, way }} isQuiet>
      <SubmitButton kind="line">
        {way === "up" ? "Monter" : "Descendre"}
        <About question={question} />
      </SubmitButton>
    </ActionForm>
  );
}

/** Several buttons of a page say the same word: this tells them apart for who hears them. */
function About({ question }: { question: AskedQuestion }) {
  return <span className="visually-hidden">{`\u00A0: ${question.label}`}</span>;
}
