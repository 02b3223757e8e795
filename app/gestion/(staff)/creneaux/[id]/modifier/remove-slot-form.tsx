import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

type RemoveSlotFormProps = { target: Readonly<Record<string, string>>; action: FormAction };

/** Deletes a slot of a draft: nobody has seen it, so nobody is told. */
export function RemoveSlotForm({ target, action }: RemoveSlotFormProps) {
  return (
    <section className="panel staff-form" aria-labelledby="remove">
      <h2 id="remove">Supprimer ce créneau</h2>
      <p>Le rendez-vous est un brouillon. Personne n’a vu ce créneau, personne n’est à prévenir.</p>
      <ActionForm action={action} hidden={target} prefix="remove-">
        <p>
          <SubmitButton kind="danger">Oui, supprimer le créneau</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
