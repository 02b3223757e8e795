import {
  FormChoices,
  FormNumber,
  FormSelect,
  FormText,
} from "#app/components/form/form-fields.tsx";
import { answerField, type Question, yesOrNo } from "#lib/domain/questions.ts";
import { answerInWords } from "#lib/text/answer.ts";

/** Beyond that many, cards are longer to read than a list. */
const cardsMax = 6;

/** The event's own questions, in a card of their own; nothing where there are none. */
export function QuestionFields({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <fieldset className="form-card">
      <legend className="form-card__title">Pour ce rendez-vous</legend>
      <div className="form-card__fields">
        {questions.map((question) => (
          <QuestionField key={question.id} question={question} />
        ))}
      </div>
    </fieldset>
  );
}

function QuestionField({ question }: { question: Question }) {
  const { id, label, hint, type, required } = question;
  const words = { name: answerField(id), label, hint, required };
  switch (type) {
    case "TEXT":
      return <FormText {...words} maxLength={300} autoComplete="off" />;
    case "NUMBER":
      return <FormNumber {...words} unit={label} minimum={0} maximum={9999} />;
    default:
      return <ChoiceField question={question} />;
  }
}

/** A list where one answer may be taken back: a radio button cannot be unticked. */
function ChoiceField({ question }: { question: Question }) {
  const { id, label, hint, type, required, choices } = question;
  const name = answerField(id);
  const values = type === "YES_NO" ? yesOrNo : choices;
  const offered = values.map((value) => ({ value, label: answerInWords(type, [value]) }));
  if (type !== "CHOICES" && (!required || values.length > cardsMax)) {
    return (
      <FormSelect
        name={name}
        label={label}
        hint={hint}
        required={required}
        emptyOption={required ? "Choisissez" : "Sans réponse"}
        options={offered}
      />
    );
  }
  return (
    <FormChoices
      kind={type === "CHOICES" ? "checkbox" : "radio"}
      name={name}
      legend={label}
      hint={hint}
      required={required}
      choices={offered}
    />
  );
}
