import { FormText, FormTick } from "#components/form/form-fields.tsx";
import type { EditedEvent } from "#lib/queries/desk/events/event-form.ts";

type ReminderFieldsProps = {
  event: Pick<EditedEvent, "headcountReminderDays" | "practicalReminderDays" | "thanksAfterwards">;
};

/** Which emails go by themselves before and after the day. */
export function ReminderFields({ event }: ReminderFieldsProps) {
  return (
    <>
      <h2>Rappels</h2>
      <p className="muted">Ils partent à l’heure du créneau. Laissez vide pour ne rien envoyer.</p>
      <div className="field-pair">
        <FormText
          name="headcountReminderDays"
          label="Effectif d’une classe à confirmer, jours avant"
          inputMode="numeric"
          required={false}
          width="short"
          initial={String(event.headcountReminderDays ?? "")}
        />
        <FormText
          name="practicalReminderDays"
          label="Informations pratiques, jours avant"
          inputMode="numeric"
          required={false}
          width="short"
          initial={String(event.practicalReminderDays ?? "")}
        />
      </div>
      <FormTick
        name="thanksAfterwards"
        label="Remercier les présents le lendemain, avec le questionnaire et l’attestation"
        initial={event.thanksAfterwards}
      />
    </>
  );
}
