"use client";

import { useActionState } from "react";
import { ChoiceCard, ChoiceCards } from "#app/components/ui/choice.tsx";
import { NumberField } from "#app/components/ui/number-field.tsx";
import { SelectField } from "#app/components/ui/select-field.tsx";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
import { TextField } from "#app/components/ui/text-field.tsx";
import { type Audience, prescriberNetworks } from "#lib/domain/types.ts";
import { emptyFormState, type FormState, typedValue } from "#lib/forms/form-state.ts";
import { prescriberNetworkLabels } from "#lib/text/labels.ts";
import { ContactFields } from "./contact-fields.tsx";
import { FormAnswer } from "./form-answer.tsx";
import { Proposals } from "./proposals.tsx";

type PersonFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  slotId: string;
  submissionKey: string;
  audiences: readonly Audience[];
  companionMax: number;
  communeLabels: readonly string[];
  submitLabel: string;
  notice: React.ReactNode;
};

/** Registers one person: an address or a phone is enough. */
export function PersonForm({ action, notice, audiences, ...props }: PersonFormProps) {
  const [state, post] = useActionState(action, emptyFormState);
  const { errors } = state;
  const kept = (name: string) => typedValue(state, name);
  const communeChoices = state.choices.communeChoice;
  return (
    <form action={post} className="form" noValidate>
      <FormAnswer state={state} />
      <input type="hidden" name="slotId" value={props.slotId} />
      <input
        type="hidden"
        name="submissionKey"
        value={kept("submissionKey") ?? props.submissionKey}
      />
      <fieldset className="form-card">
        <legend className="form-card__title">Vous</legend>
        <div className="form-card__fields">
          <ContactFields
            state={state}
            emailHint="Nous y envoyons votre billet. Pas de courriel ? Un téléphone suffit."
            phoneLabel="Téléphone"
            phoneHint="Pas de téléphone ? Un courriel suffit."
            isEmailRequired={false}
            isPhoneRequired={false}
          />
          {audiences.includes("PUBLIC") && (
            <ChoiceCard
              id="parentAddress"
              kind="checkbox"
              name="parentAddress"
              isChosen={kept("parentAddress") === "on"}
              choice={{
                value: "on",
                label: "J’ai moins de 15 ans",
                hint: "Alors le courriel ou le téléphone est celui d’un parent. Une initiale suffit pour le nom.",
              }}
            />
          )}
          <TextField
            name="commune"
            label="Commune ou code postal"
            hint="Où vous habitez."
            width="medium"
            list="communes"
            autoComplete="postal-code"
            maxLength={80}
            error={errors.commune}
            defaultValue={kept("commune")}
          />
          <Proposals id="communes" labels={props.communeLabels} />
          {communeChoices && (
            <ChoiceCards
              kind="radio"
              name="communeChoice"
              legend={"Quelle est votre commune\u00A0?"}
              choices={communeChoices}
              error={errors.communeChoice}
              width="wide"
            />
          )}
          {audiences.includes("JOB_SEEKER") && (
            <SelectField
              name="accompaniedBy"
              label="Qui vous accompagne"
              required={false}
              emptyOption="Personne, ou je préfère ne pas le dire"
              options={prescriberNetworks.map((network) => ({
                value: network,
                label: prescriberNetworkLabels[network],
              }))}
              defaultValue={kept("accompaniedBy")}
              error={errors.accompaniedBy}
            />
          )}
          {audiences.includes("PROFESSIONAL") && (
            <div className="form-card__row">
              <TextField
                name="organisation"
                label="Organisme ou entreprise"
                required={false}
                autoComplete="organization"
                maxLength={100}
                error={errors.organisation}
                defaultValue={kept("organisation")}
              />
              <TextField
                name="jobTitle"
                label="Fonction"
                required={false}
                autoComplete="organization-title"
                maxLength={100}
                error={errors.jobTitle}
                defaultValue={kept("jobTitle")}
              />
            </div>
          )}
          {props.companionMax > 0 && (
            <NumberField
              name="companionCount"
              label="Combien de personnes viennent avec vous"
              hint={`Sans vous compter. ${props.companionMax} au plus.`}
              unit="personnes"
              minimum={0}
              maximum={props.companionMax}
              required={false}
              error={errors.companionCount}
              defaultValue={kept("companionCount") ?? "0"}
            />
          )}
        </div>
      </fieldset>
      {notice}
      <p className="button-row">
        <SubmitButton size="large">{props.submitLabel}</SubmitButton>
      </p>
    </form>
  );
}
