import { ActPanel } from "#components/desk/act-panel.tsx";
import { ToldBeforeAct } from "#components/desk/told-before-act.tsx";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormText } from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Told } from "#lib/domain/email/told.ts";
import { limits } from "#lib/limits.ts";
import { plural } from "#lib/text/writing/plural.ts";

type CancelSlotFormProps = {
  target: Readonly<Record<string, string>>;
  registered: number;
  told: Told;
  /** It may not be cancelled, or is. */
  isOver: boolean;
  action: FormAction;
};

/** Cancels a slot, and says before who will be told. */
export function CancelSlotForm({ target, registered, told, isOver, action }: CancelSlotFormProps) {
  return (
    <ActPanel label="Annuler ce créneau" isOver={isOver}>
      <ActionForm action={action} hidden={target} prefix="cancel-" isOver={isOver}>
        <h2>Annuler ce créneau</h2>
        <p>
          {registered === 0
            ? "Personne n’y est inscrit."
            : `${plural(registered, "inscription est annulée", "inscriptions sont annulées")}, avec votre raison. Cela ne se défait pas.`}
        </p>
        <FormText name="reason" label="Raison" maxLength={limits.reason} />
        <ToldBeforeAct told={told} />
        <p>
          <SubmitButton kind="danger">Oui, annuler le créneau</SubmitButton>
        </p>
      </ActionForm>
    </ActPanel>
  );
}
