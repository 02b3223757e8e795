import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormDetails } from "#components/form/form-details.tsx";
import { FormChoices, FormSelect, FormText, FormTick } from "#components/form/form-fields.tsx";
import type { Option } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { choiceNames, classChoices } from "#lib/domain/registration/facts.ts";
import type { Question } from "#lib/domain/registration/questions.ts";
import type { Choice } from "#lib/domain/registration/refusal.ts";
import type { SchoolLevel } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import type { KnownSchool } from "#lib/queries/registrations/show-another-class-form.ts";
import { ChoiceField } from "./choice-field.tsx";
import { ClassSizeFields } from "./class-size-fields.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { SchoolFields } from "./school-fields.tsx";

type ClassFormProps = {
  action: FormAction;
  /** The slot, where it is chosen already. */
  slotId: string | null;
  /** Otherwise the card where slots are chosen. */
  slotChoice: ReactNode;
  /** Slots to fall back upon, where one is asked for. */
  secondChoices: readonly Option[];
  /** What is known from another class of the same school. */
  known?: KnownSchool;
  submissionKey: string;
  pupilMax: number;
  adultMin: number;
  /** What was said on the page before. */
  size: { pupilCount: number; adultCount: number } | null;
  /** Levels that the event is for; the others stay possible. */
  levels: readonly SchoolLevel[];
  schoolLabels: readonly string[];
  /** Where only the class places are taken: a dérogation, or the waiting list. */
  placesChoices: readonly Choice[];
  /** The page for the head of school. */
  headSheetHref: string;
  questions: readonly Question[];
  submitLabel: string;
  notice: ReactNode;
};

/** Registers a class: its school, its numbers, the person who comes with it. No pupil is named. */
export function ClassForm({ action, slotId, submissionKey, ...props }: ClassFormProps) {
  const hidden = { submissionKey, ...(slotId ? { slotId } : {}) };
  const { known, placesChoices, secondChoices, headSheetHref } = props;
  return (
    <ActionForm action={action} hidden={hidden} look="cards">
      {props.slotChoice}
      <Card title="Votre établissement">
        <SchoolFields labels={props.schoolLabels} known={known} />
      </Card>
      <Card title="Votre classe">
        <ClassSizeFields {...props} />
        {placesChoices.length > 0 && <PlacesChoice choices={placesChoices} />}
      </Card>
      <Card title="Votre venue" isRow>
        <VisitFields secondChoices={secondChoices} known={known} />
      </Card>
      <Card title="Vous">
        <ContactFields
          emailHint="Nous y envoyons votre billet. Votre adresse professionnelle, si possible."
          phoneLabel="Téléphone mobile"
          phoneHint="Pour vous joindre le jour même."
          isPhoneRequired
          isEmailRequired
          known={known}
        />
        <HeadOfSchoolFields headSheetHref={headSheetHref} />
      </Card>
      <QuestionFields questions={props.questions} />
      {props.notice}
      <p className="button-row">
        <SubmitButton size="large">
          {placesChoices.length > 0 ? "Envoyer ma demande" : props.submitLabel}
        </SubmitButton>
      </p>
    </ActionForm>
  );
}

type CardProps = { title: string; isRow?: boolean; children: ReactNode };

function Card({ title, isRow = false, children }: CardProps) {
  return (
    <fieldset className="form-card">
      <legend className="form-card__title">{title}</legend>
      <div className={isRow ? "form-card__fields form-card__row" : "form-card__fields"}>
        {children}
      </div>
    </fieldset>
  );
}

function PlacesChoice({ choices }: { choices: readonly Choice[] }) {
  return (
    <FormChoices
      kind="radio"
      name="placesChoice"
      legend={"Les places de classe sont prises. Que préférez-vous\u00A0?"}
      width="wide"
      choices={choices}
      initial={["waitlist"]}
    />
  );
}

function VisitFields({ secondChoices, known }: Pick<ClassFormProps, "secondChoices" | "known">) {
  return (
    <>
      {secondChoices.length > 0 && (
        <FormSelect
          name="secondChoiceSlotId"
          label="Si ce créneau est complet, votre deuxième choix"
          required={false}
          emptyOption="Aucun"
          options={secondChoices}
        />
      )}
      {choiceNames(classChoices).map((name) => (
        <ChoiceField key={name} name={name} initial={known?.[name]} />
      ))}
      <FormText
        name="arrivalTime"
        type="time"
        label="Heure d’arrivée"
        required={false}
        width="short"
      />
    </>
  );
}

function HeadOfSchoolFields({ headSheetHref }: Pick<ClassFormProps, "headSheetHref">) {
  return (
    <>
      <FormTick
        name="headAgreed"
        label="Le chef ou la cheffe d’établissement est d’accord"
        hint={"Pas encore\u00A0? Inscrivez la classe maintenant, puis demandez-lui."}
      />
      <p>
        <a href={headSheetHref} target="_blank" rel="noopener">
          La fiche à montrer à la direction (nouvel onglet)
        </a>
      </p>
      <FormDetails summary="Mettre la direction en copie" fields={["headEmail"]}>
        <FormText
          name="headEmail"
          type="email"
          label="Courriel de la direction"
          hint="Elle reçoit les dates et les nombres, sans le lien qui change l’inscription."
          required={false}
          inputMode="email"
          autoComplete="off"
          maxLength={limits.email}
        />
      </FormDetails>
    </>
  );
}
