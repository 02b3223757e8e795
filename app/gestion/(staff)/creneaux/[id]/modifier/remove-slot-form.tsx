import { ActPanel } from "#components/desk/act-panel.tsx";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

type RemoveSlotFormProps = {
  target: Readonly<Record<string, string>>;
  /** Somebody could see it by now: it is cancelled instead. */
  isOver: boolean;
  action: FormAction;
};

/** Deletes a slot of a draft: nobody has seen it, so nobody is told. */
export function RemoveSlotForm({ target, isOver, action }: RemoveSlotFormProps) {
  return (
    <ActPanel label="Supprimer ce créneau" isOver={isOver}>
      <ActionForm action={action} hidden={target} prefix="remove-" isOver={isOver}>
        <h2>Supprimer ce créneau</h2>
        <p>
          Le rendez-vous est un brouillon, et personne n’y est inscrit. Personne n’est à prévenir.
        </p>
        <p>
          <SubmitButton kind="danger">Oui, supprimer le créneau</SubmitButton>
        </p>
      </ActionForm>
    </ActPanel>
  );
}
