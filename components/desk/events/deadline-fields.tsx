import { FormConfirmDate, FormNumber, FormText } from "#components/form/form-fields.tsx";
import { limits } from "#lib/limits.ts";
import type { EditedEvent } from "#lib/queries/desk/events/event-form.ts";

/** Day and hour of the opening, as their fields show them. */
export type Opening = { day: string; time: string };

type DeadlineFieldsProps = {
  event: Pick<
    EditedEvent,
    "closingDaysBefore" | "closingTime" | "frozenDaysBefore" | "pendingDays"
  > & { opening: Opening };
};

/** From when to when one registers, and until when what was said can be changed. */
export function DeadlineFields({ event }: DeadlineFieldsProps) {
  return (
    <>
      <h2>Ouverture et clôture</h2>
      <p className="muted">Ces règles s’appliquent aux créneaux à venir, à l’heure de Paris.</p>
      <div className="field-pair">
        <FormText
          name="opensOn"
          type="date"
          label="Ouverture, jour"
          required={false}
          initial={event.opening.day}
        />
        <FormText
          name="opensTime"
          type="time"
          label="Ouverture, heure"
          required={false}
          initial={event.opening.time}
        />
      </div>
      <FormConfirmDate />
      <div className="field-pair">
        <FormNumber
          name="closingDaysBefore"
          label="Clôture, jours avant le créneau"
          unit="jours avant"
          maximum={limits.closingDays}
          initial={String(event.closingDaysBefore)}
        />
        <FormText
          name="closingTime"
          type="time"
          label="Clôture, heure"
          initial={event.closingTime}
        />
      </div>
      <div className="field-pair">
        <FormNumber
          name="frozenDaysBefore"
          label="Nombre figé, jours avant le créneau"
          hint={"À 18\u00A0h. Après, on le change par téléphone."}
          unit="jours avant"
          maximum={limits.frozenDays}
          initial={String(event.frozenDaysBefore)}
        />
        <FormNumber
          name="pendingDays"
          label="Réponse à une classe, en jours"
          hint="Sans réponse, sa demande prend fin."
          unit="jours"
          minimum={1}
          maximum={limits.pendingDays}
          initial={String(event.pendingDays)}
        />
      </div>
    </>
  );
}
