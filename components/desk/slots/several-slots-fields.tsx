import { optionsOf } from "#components/desk/list-filters.tsx";
import { FormChoices, FormNumber } from "#components/form/form-fields.tsx";
import { limits } from "#lib/limits.ts";
import type { EditedEvent } from "#lib/queries/desk/events/event-form.ts";
import { severalSlotsLabels } from "#lib/text/labels.ts";

type SeveralSlotsFieldsProps = {
  event: Pick<EditedEvent, "slotsPerRegistrationMax" | "severalSlots">;
};

/** How many slots one person or class may hold, and how a class stands on them. */
export function SeveralSlotsFields({ event }: SeveralSlotsFieldsProps) {
  return (
    <>
      <FormNumber
        name="slotsPerRegistrationMax"
        label="Créneaux par personne ou par classe, au plus"
        hint={
          "Plus d’un\u00A0: plusieurs entretiens, plusieurs visites, ou une classe sur deux créneaux."
        }
        unit="créneaux au plus"
        minimum={1}
        maximum={limits.slotsPerRegistration}
        initial={String(event.slotsPerRegistrationMax)}
      />
      <FormChoices
        kind="radio"
        name="severalSlots"
        legend="Une classe sur plusieurs créneaux"
        width="wide"
        choices={optionsOf(severalSlotsLabels)}
        initial={[event.severalSlots]}
      />
    </>
  );
}
