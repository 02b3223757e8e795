import { optionsOf } from "#components/desk/list-filters.tsx";
import { SeveralSlotsFields } from "#components/desk/slots/several-slots-fields.tsx";
import { ToldBeforeAct } from "#components/desk/told-before-act.tsx";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormDetails } from "#components/form/form-details.tsx";
import {
  FormChoices,
  FormNumber,
  FormText,
  FormTextarea,
  FormTick,
} from "#components/form/form-fields.tsx";
import type { Option } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { limits } from "#lib/limits.ts";
import type { EditedEvent } from "#lib/queries/desk/events/event-form.ts";
import { audienceLabels, schoolLevelLabels, waitlistRuleSentences } from "#lib/text/labels.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { DeadlineFields, type Opening } from "./deadline-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { RegisteredNotice } from "./registered-notice.tsx";
import { ReminderFields } from "./reminder-fields.tsx";

type EventFormProps = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  event: Omit<EditedEvent, "places"> & {
    places: readonly Option[];
    opening: Opening;
  };
};

/** All that can be changed on an event; the first, plain form. */
export function EventForm({ action, hidden, event }: EventFormProps) {
  return (
    <ActionForm action={action} hidden={hidden}>
      <RegisteredNotice registered={event.registered} />
      <AnnouncementFields event={event} />
      <AudienceFields event={event} />
      <SizeFields event={event} />
      <DeadlineFields event={event} />
      <ReminderFields event={event} />
      <AnswerFields event={event} />
      <p>
        <SubmitButton size="large">Enregistrer</SubmitButton>
      </p>
    </ActionForm>
  );
}

function AnnouncementFields({ event }: Pick<EventFormProps, "event">) {
  return (
    <>
      <h2>L’annonce</h2>
      <FormText name="title" label="Titre" maxLength={limits.title} initial={event.title} />
      <FormText
        name="summary"
        label="En une phrase"
        maxLength={limits.summary}
        initial={event.summary}
      />
      <FormTextarea
        name="description"
        label="Description"
        required={false}
        maxLength={limits.description}
        initial={event.description}
      />
      <PlaceFields places={event.places} venueId={event.venueId} />
      {event.move.slotCount > 0 && (
        <ToldBeforeAct
          act={`Si vous changez le lieu, ${plural(event.move.slotCount, "créneau à venir change", "créneaux à venir changent")} avec lui`}
          told={event.move.told}
        />
      )}
    </>
  );
}

function AudienceFields({ event }: Pick<EventFormProps, "event">) {
  return (
    <>
      <h2>Pour qui</h2>
      <FormChoices
        kind="checkbox"
        name="audiences"
        legend="Publics"
        width="wide"
        choices={optionsOf(audienceLabels)}
        initial={event.audiences}
      />
      <FormDetails summary="Niveaux de classe" fields={["levels"]} isOpen={event.levels.length > 0}>
        <FormChoices
          kind="checkbox"
          name="levels"
          legend="Niveaux"
          width="wide"
          hint="Aucun coché signifie tous les niveaux."
          choices={optionsOf(schoolLevelLabels)}
          initial={event.levels}
          required={false}
        />
      </FormDetails>
    </>
  );
}

function SizeFields({ event }: Pick<EventFormProps, "event">) {
  return (
    <>
      <div className="field-pair">
        <FormNumber
          name="pupilMax"
          label="Élèves par classe, au plus"
          unit="élèves au plus"
          minimum={1}
          maximum={limits.pupils}
          initial={String(event.pupilMax)}
        />
        <FormNumber
          name="adultMin"
          label="Adultes par classe, au moins"
          unit="adultes au moins"
          maximum={limits.adultMin}
          initial={String(event.adultMin)}
        />
      </div>
      <div className="field-pair">
        <FormNumber
          name="companionMax"
          label="Accompagnants d’une personne, au plus"
          unit="accompagnants au plus"
          maximum={limits.companions}
          initial={String(event.companionMax)}
        />
        <FormText
          name="minimumAge"
          label="Âge minimal"
          inputMode="numeric"
          required={false}
          width="short"
          initial={event.minimumAge === null ? "" : String(event.minimumAge)}
        />
      </div>
      <FormText
        name="teamSize"
        label="Élèves par équipe"
        hint="Pour un jeu en équipes. Le billet propose alors des équipes égales."
        inputMode="numeric"
        required={false}
        width="short"
        initial={event.teamSize === null ? "" : String(event.teamSize)}
      />
      <SeveralSlotsFields event={event} />
      <FormTick
        name="countsAdults"
        label="Compter les adultes d’une classe dans les places"
        initial={event.countsAdults}
      />
    </>
  );
}

function AnswerFields({ event }: Pick<EventFormProps, "event">) {
  return (
    <>
      <h2>Liste d’attente et réponses</h2>
      <FormTick
        name="needsValidation"
        label="Valider chaque classe avant de la confirmer"
        initial={event.needsValidation}
      />
      <FormTick
        name="waitlistOpen"
        label="Ouvrir une liste d’attente quand c’est complet"
        initial={event.waitlistOpen}
      />
      <FormChoices
        kind="radio"
        name="waitlistRule"
        legend="Règle de la liste d’attente"
        width="wide"
        choices={optionsOf(waitlistRuleSentences)}
        initial={[event.waitlistRule]}
      />
    </>
  );
}
