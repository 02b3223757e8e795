"use client";

import { useActionState } from "react";
import { ChoiceCard, ChoiceCards } from "#app/components/ui/choice.tsx";
import { NumberField } from "#app/components/ui/number-field.tsx";
import { SelectField } from "#app/components/ui/select-field.tsx";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
import { TextField } from "#app/components/ui/text-field.tsx";
import { needs, type SchoolLevel, transports } from "#lib/domain/types.ts";
import { emptyFormState, type FormState, typedValue } from "#lib/forms/form-state.ts";
import { needLabels, transportLabels } from "#lib/text/labels.ts";
import { ContactFields } from "./contact-fields.tsx";
import { FormAnswer } from "./form-answer.tsx";
import { LevelChoice } from "./level-choice.tsx";
import { Proposals } from "./proposals.tsx";

type ClassFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  slotId: string;
  submissionKey: string;
  pupilMax: number;
  adultMin: number;
  /** What was said on the page before. */
  size: { pupilCount: number; adultCount: number } | null;
  /** Levels that the event is for; the others stay possible. */
  levels: readonly SchoolLevel[];
  schoolLabels: readonly string[];
  submitLabel: string;
  notice: React.ReactNode;
};

/** Registers a class: its school, its numbers, the person who comes with it. No pupil is named. */
export function ClassForm({ action, notice, ...props }: ClassFormProps) {
  const [state, post] = useActionState(action, emptyFormState);
  const { errors } = state;
  const kept = (name: string) => typedValue(state, name);
  const schoolChoices = state.choices.schoolChoice;
  const asksCommune = Boolean(errors.schoolCommune) || Boolean(kept("schoolCommune"));
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
        <legend className="form-card__title">Votre établissement</legend>
        <div className="form-card__fields">
          <TextField
            name="school"
            label="Nom de l’établissement"
            hint="Écrivez le nom ou la commune."
            error={errors.school}
            defaultValue={kept("school")}
            list="schools"
            autoComplete="organization"
            maxLength={120}
          />
          <Proposals id="schools" labels={props.schoolLabels} />
          {schoolChoices && (
            <ChoiceCards
              kind="radio"
              name="schoolChoice"
              legend="Lequel est le vôtre ?"
              choices={schoolChoices}
              error={errors.schoolChoice}
              width="wide"
            />
          )}
          {(asksCommune || schoolChoices) && (
            <TextField
              name="schoolCommune"
              label="Commune de l’établissement"
              hint="S’il n’est pas dans notre liste."
              required={asksCommune}
              error={errors.schoolCommune}
              defaultValue={kept("schoolCommune")}
              maxLength={80}
            />
          )}
        </div>
      </fieldset>

      <fieldset className="form-card">
        <legend className="form-card__title">Votre classe</legend>
        <div className="form-card__fields">
          <TextField
            name="className"
            label="Nom de la classe"
            hint={"Exemple\u00A0: 3e\u00A0B. N’écrivez le nom d’aucun élève."}
            width="short"
            error={errors.className}
            defaultValue={kept("className")}
            autoComplete="off"
            maxLength={20}
          />
          <LevelChoice usual={props.levels} chosen={state.values.levels} error={errors.levels} />
          <div className="form-card__row">
            <NumberField
              name="pupilCount"
              label="Nombre d’élèves"
              unit="élèves"
              minimum={1}
              maximum={props.pupilMax}
              error={errors.pupilCount}
              defaultValue={kept("pupilCount") ?? props.size?.pupilCount ?? ""}
            />
            <NumberField
              name="adultCount"
              label="Nombre d’adultes"
              hint="Vous compris."
              unit="adultes"
              minimum={1}
              maximum={50}
              error={errors.adultCount}
              defaultValue={kept("adultCount") ?? props.size?.adultCount ?? props.adultMin}
            />
          </div>
          <details className="more-fields" open={needs.some((need) => kept(`need${need}`))}>
            <summary>Pour bien vous accueillir (si besoin)</summary>
            <p className="hint">Un nombre par besoin. Ne donnez ni nom, ni information médicale.</p>
            <div className="form-card__row">
              {needs.map((need) => (
                <TextField
                  key={need}
                  name={`need${need}`}
                  label={needLabels[need]}
                  required={false}
                  width="short"
                  inputMode="numeric"
                  autoComplete="off"
                  error={errors[`need${need}`]}
                  defaultValue={kept(`need${need}`)}
                />
              ))}
            </div>
          </details>
        </div>
      </fieldset>

      <fieldset className="form-card">
        <legend className="form-card__title">Votre venue</legend>
        <div className="form-card__fields form-card__row">
          <SelectField
            name="transport"
            label="Transport"
            required={false}
            emptyOption="Pas encore choisi"
            options={transports.map((transport) => ({
              value: transport,
              label: transportLabels[transport],
            }))}
            error={errors.transport}
            defaultValue={kept("transport")}
          />
          <TextField
            name="arrivalTime"
            type="time"
            label="Heure d’arrivée"
            required={false}
            width="short"
            error={errors.arrivalTime}
            defaultValue={kept("arrivalTime")}
          />
        </div>
      </fieldset>

      <fieldset className="form-card">
        <legend className="form-card__title">Vous</legend>
        <div className="form-card__fields">
          <ContactFields
            state={state}
            emailHint={"Nous y envoyons votre billet. Votre adresse professionnelle, si possible."}
            phoneLabel="Téléphone mobile"
            phoneHint="Pour vous joindre le jour même."
            isPhoneRequired
            isEmailRequired
          />
          <ChoiceCard
            id="headAgreed"
            kind="checkbox"
            name="headAgreed"
            isChosen={kept("headAgreed") === "on"}
            choice={{
              value: "on",
              label: "Le chef ou la cheffe d’établissement est d’accord",
              hint: "Pas encore ? Inscrivez la classe maintenant, puis demandez-lui.",
            }}
          />
        </div>
      </fieldset>
      {notice}
      <p className="button-row">
        <SubmitButton size="large">{props.submitLabel}</SubmitButton>
      </p>
    </form>
  );
}
