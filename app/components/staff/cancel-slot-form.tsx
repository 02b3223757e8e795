import { ActionForm, type FormAction } from "#app/components/form/action-form.tsx";
import { FormText } from "#app/components/form/form-fields.tsx";
import { SubmitButton } from "#app/components/ui/submit-button.tsx";
import { plural } from "#lib/text/plural.ts";

type CancelSlotFormProps = {
  target: Readonly<Record<string, string>>;
  registered: number;
  action: FormAction;
};

/** Cancels a slot, and says before who will be told. */
export function CancelSlotForm({ target, registered, action }: CancelSlotFormProps) {
  return (
    <section className="panel staff-form" aria-labelledby="cancel">
      <h2 id="cancel">Annuler ce créneau</h2>
      <p>
        {registered === 0
          ? "Personne n’y est inscrit."
          : `${plural(registered, "inscription est annulée", "inscriptions sont annulées")}, et chacune reçoit un courriel avec votre raison. Cela ne se défait pas.`}
      </p>
      <ActionForm action={action} hidden={target} prefix="cancel-">
        <FormText name="reason" label="Raison" maxLength={300} />
        <p>
          <SubmitButton kind="danger">Oui, annuler le créneau</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
