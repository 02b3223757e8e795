import { optionsOf } from "#components/desk/list-filters.tsx";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormSelect, FormText, FormTextarea, FormTick } from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { QuestionFacts } from "#lib/domain/registration/questions.ts";
import { limits } from "#lib/limits.ts";
import { questionAudienceLabels, questionTypeLabels } from "#lib/text/labels.ts";

type QuestionFormProps = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  /** Null for a new one. */
  question: QuestionFacts | null;
  button: string;
};

/** One question of an event: its words, how it is answered, to whom it is put. */
export function QuestionForm({ action, hidden, question, button }: QuestionFormProps) {
  return (
    <ActionForm action={action} hidden={hidden}>
      <FormText
        name="label"
        label="Question"
        maxLength={limits.questionLabel}
        initial={question?.label}
      />
      <FormText
        name="hint"
        label="Aide"
        required={false}
        maxLength={limits.questionHint}
        initial={question?.hint ?? ""}
      />
      <FormSelect
        name="type"
        label="Type de réponse"
        emptyOption="Choisissez"
        options={optionsOf(questionTypeLabels)}
        initial={question?.type}
        width="medium"
      />
      <FormTextarea
        name="choices"
        label="Choix"
        hint="Pour une liste seulement. Un choix par ligne, 20 au plus."
        required={false}
        rows={4}
        initial={question?.choices.join("\n") ?? ""}
      />
      <FormSelect
        name="audience"
        label="Posée à"
        options={optionsOf(questionAudienceLabels)}
        initial={question?.audience ?? "BOTH"}
        width="medium"
      />
      <FormTick name="required" label="Réponse obligatoire" initial={question?.required} />
      <p>
        <SubmitButton size="large">{button}</SubmitButton>
      </p>
    </ActionForm>
  );
}
