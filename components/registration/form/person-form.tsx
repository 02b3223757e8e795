import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import {
  FormNumber,
  FormOfferedChoices,
  FormText,
  FormTick,
} from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Question } from "#lib/domain/registration/questions.ts";
import type { Audience } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { ChoiceField } from "./choice-field.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { Proposals } from "./proposals.tsx";
import { QuestionFields } from "./question-fields.tsx";

type PersonFormProps = {
  action: FormAction;
  /** The slot, where it is chosen already. */
  slotId: string | null;
  /** Otherwise the card where slots are chosen. */
  slotChoice: ReactNode;
  submissionKey: string;
  audiences: readonly Audience[];
  companionMax: number;
  communeLabels: readonly string[];
  questions: readonly Question[];
  submitLabel: string;
  notice: ReactNode;
};

/** Registers one person: an address or a phone is enough. */
export function PersonForm({ action, slotId, submissionKey, ...props }: PersonFormProps) {
  const hidden = { submissionKey, ...(slotId ? { slotId } : {}) };
  return (
    <ActionForm action={action} hidden={hidden} look="cards">
      {props.slotChoice}
      <fieldset className="form-card">
        <legend className="form-card__title">Vous</legend>
        <div className="form-card__fields">
          <ContactFields
            emailHint={
              "Nous y envoyons votre billet. Pas de courriel\u00A0? Un téléphone suffit\u00A0: nous vous appelons si quelque chose change."
            }
            phoneLabel="Téléphone"
            phoneHint={"Pas de téléphone\u00A0? Un courriel suffit."}
            isEmailRequired={false}
            isPhoneRequired={false}
          />
          {props.audiences.includes("PUBLIC") && (
            <FormTick
              name="parentAddress"
              label="J’ai moins de 15 ans"
              hint="Alors le courriel ou le téléphone est celui d’un parent. Une initiale suffit pour le nom."
            />
          )}
          <FormText
            name="commune"
            label="Commune ou code postal"
            hint="Où vous habitez."
            width="medium"
            list="communes"
            autoComplete="postal-code"
            maxLength={limits.commune}
          />
          <Proposals id="communes" labels={props.communeLabels} />
          <FormOfferedChoices name="communeChoice" legend={"Quelle est votre commune\u00A0?"} />
          <ChoiceField name="ageBand" width="medium" />
          <AudienceFields {...props} />
        </div>
      </fieldset>
      <QuestionFields questions={props.questions} />
      {props.notice}
      <p className="button-row">
        <SubmitButton size="large">{props.submitLabel}</SubmitButton>
      </p>
    </ActionForm>
  );
}

/** What is asked of some publics only. */
function AudienceFields({
  audiences,
  companionMax,
}: Pick<PersonFormProps, "audiences" | "companionMax">) {
  return (
    <>
      {audiences.includes("JOB_SEEKER") && <ChoiceField name="accompaniedBy" />}
      {audiences.includes("PROFESSIONAL") && (
        <div className="form-card__row">
          <FormText
            name="organisation"
            label="Organisme ou entreprise"
            required={false}
            autoComplete="organization"
            maxLength={limits.organisation}
          />
          <FormText
            name="jobTitle"
            label="Fonction"
            required={false}
            autoComplete="organization-title"
            maxLength={limits.organisation}
          />
        </div>
      )}
      {companionMax > 0 && (
        <FormNumber
          name="companionCount"
          label="Combien de personnes viennent avec vous"
          hint={`Sans vous compter. ${companionMax} au plus.`}
          unit="personnes"
          minimum={0}
          maximum={companionMax}
          required={false}
          initial="0"
        />
      )}
    </>
  );
}
