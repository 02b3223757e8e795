import { FormChoices, FormNumber, FormSelect, FormText } from "#components/form/form-fields.tsx";
import { answerField, type Question, yesOrNo } from "#lib/domain/registration/questions.ts";
import { limits } from "#lib/limits.ts";
import { answerInWords } from "#lib/text/registration/answer.ts";

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

type QuestionFieldProps = {
  question: Question;
  /** Place of its row in a list of people. */
  row?: number;
};

export function QuestionField({ question, row }: QuestionFieldProps) {
  const { label, hint, type, required } = question;
  const words = { name: fieldName({ question, row }), label, hint, required };
  switch (type) {
    case "TEXT":
      return <FormText {...words} maxLength={limits.answerText} autoComplete="off" />;
    case "NUMBER":
      return <FormNumber {...words} unit={label} minimum={0} maximum={limits.answerNumber} />;
    default:
      return <ChoiceField question={question} row={row} />;
  }
}

/**
 * A list where one answer may be taken back, as in a row that stays blank: a radio button cannot be
 * unticked.
 */
function ChoiceField({ question, row }: QuestionFieldProps) {
  const { label, hint, type, required, choices } = question;
  const name = fieldName({ question, row });
  const values = type === "YES_NO" ? yesOrNo : choices;
  const offered = values.map((value) => ({ value, label: answerInWords(type, [value]) }));
  const mayStayBlank = !required || row !== undefined;
  if (type !== "CHOICES" && (mayStayBlank || values.length > cardsMax)) {
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

function fieldName({ question, row }: QuestionFieldProps): string {
  const name = answerField(question.id);
  return row === undefined ? name : `${name}-${row}`;
}
