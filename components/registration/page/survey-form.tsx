import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormChoices, FormTextarea } from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { limits } from "#lib/limits.ts";

type SurveyFormProps = { action: FormAction; token: string };

const scores = [
  { value: "5", label: "5 – Très bien" },
  { value: "4", label: "4 – Bien" },
  { value: "3", label: "3 – Moyen" },
  { value: "2", label: "2 – Pas très bien" },
  { value: "1", label: "1 – Pas bien du tout" },
];

/** Three questions, for a thumb: a note, one yes or no, and a word if there is one. */
export function SurveyForm({ action, token }: SurveyFormProps) {
  return (
    <div className="form-card">
      <ActionForm action={action} hidden={{ token }}>
        <FormChoices kind="radio" name="score" legend={"C’était comment\u00A0?"} choices={scores} />
        <FormChoices
          kind="radio"
          name="discovered"
          legend={"Avez-vous découvert un métier\u00A0?"}
          choices={[
            { value: "yes", label: "Oui" },
            { value: "no", label: "Non" },
          ]}
        />
        <FormTextarea
          name="comment"
          label={"Un mot de plus\u00A0?"}
          hint="N’écrivez aucun nom. L’équipe le lira."
          required={false}
          maxLength={limits.surveyComment}
          rows={4}
        />
        <p>
          <SubmitButton size="large">Envoyer mon avis</SubmitButton>
        </p>
      </ActionForm>
    </div>
  );
}
