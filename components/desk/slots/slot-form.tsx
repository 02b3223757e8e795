import { ToldBeforeAct } from "#components/desk/told-before-act.tsx";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormConfirmDate, FormSelect, FormText } from "#components/form/form-fields.tsx";
import type { Option } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Told } from "#lib/domain/email/told.ts";
import { limits } from "#lib/limits.ts";
import type { EditedSlot } from "#lib/queries/desk/slots/slot-form.ts";
import { toldWords } from "#lib/text/email/told.ts";

type SlotFormProps = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  slot: {
    day?: string;
    startTime?: string;
    endTime?: string;
  } & Pick<EditedSlot, "label" | "venueId" | "companyId" | "capacity" | "classCapacity">;
  places: readonly Option[];
  companies: readonly Option[];
  /** Who would be told of another hour or place, and of more places; nobody knows of a new slot. */
  told?: { move: Told; raise: Told; waitersHref: string };
  button: string;
  /** The slot is past being changed. */
  isOver?: boolean;
};

/** One slot: when, where, how many. */
export function SlotForm(props: SlotFormProps) {
  const { action, hidden, slot, places, companies, told, button, isOver } = props;
  return (
    <ActionForm action={action} hidden={hidden} isOver={isOver}>
      <FormText name="day" type="date" label="Jour" width="short" initial={slot.day} />
      <FormConfirmDate />
      <div className="field-pair">
        <FormText name="startTime" type="time" label="Début" initial={slot.startTime} />
        <FormText name="endTime" type="time" label="Fin" initial={slot.endTime} />
      </div>
      <FormSelect name="venueId" label="Lieu" options={places} initial={slot.venueId} />
      <FormSelect
        name="companyId"
        label="Entreprise d’accueil"
        emptyOption="Aucune"
        options={companies}
        initial={slot.companyId ?? ""}
        required={false}
      />
      <CapacityFields slot={slot} />
      <FormText
        name="label"
        label="Nom du créneau"
        hint="Par exemple le nom de l’atelier."
        required={false}
        maxLength={limits.organisation}
        initial={slot.label ?? ""}
      />
      {told && <ToldOfChange told={told} />}
      <p>
        <SubmitButton size="large">{button}</SubmitButton>
      </p>
    </ActionForm>
  );
}

function CapacityFields({ slot }: Pick<SlotFormProps, "slot">) {
  return (
    <div className="field-pair">
      <FormText
        name="capacity"
        label="Places, en personnes"
        hint={"Vide\u00A0: entrée libre."}
        inputMode="numeric"
        required={false}
        initial={textOf(slot.capacity)}
      />
      <FormText
        name="classCapacity"
        label="Classes"
        hint={"Vide\u00A0: pas de limite en classes."}
        inputMode="numeric"
        required={false}
        initial={textOf(slot.classCapacity)}
      />
    </div>
  );
}

function ToldOfChange({ told }: { told: NonNullable<SlotFormProps["told"]> }) {
  return (
    <>
      <ToldBeforeAct
        told={told.move}
        act="Si vous changez la date, l’heure, le lieu ou l’entreprise"
      />
      {told.raise.emails + told.raise.calls > 0 && (
        <p className="muted">
          {`Si vous ajoutez des places, la liste d’attente en reçoit aussitôt\u00A0: ${toldWords(told.raise)} au plus.`}{" "}
          <a href={told.waitersHref}>Voir qui attend</a>
        </p>
      )}
    </>
  );
}

function textOf(number: number | null): string {
  return number === null ? "" : String(number);
}
