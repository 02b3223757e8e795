import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormDetails } from "#components/form/form-details.tsx";
import { FormText } from "#components/form/form-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { limits } from "#lib/limits.ts";
import { plural } from "#lib/text/writing/plural.ts";

type CancelFormProps = {
  action: FormAction;
  token: string;
  isClass: boolean;
  /** Places that are lost; 0 on the waiting list. */
  people: number;
  /** Whether the class is expected so soon that somebody has to call another one. */
  asksReason: boolean;
};

/** One button behind one opening: nobody cancels by a slip of the thumb, and no script is needed. */
export function CancelForm({ action, token, isClass, people, asksReason }: CancelFormProps) {
  const holdsPlaces = people > 0;
  return (
    <ActionForm action={action} hidden={{ token }}>
      <FormDetails
        summary={holdsPlaces ? "Annuler mon inscription" : "Quitter la liste d’attente"}
        fields={["reason"]}
      >
        {holdsPlaces && (
          <p>
            {isClass ? "Votre classe perd" : "Vous perdez"} {plural(people, "place", "places")}.
            Nous prévenons ceux qui attendent.
          </p>
        )}
        {asksReason && (
          <p>
            {
              "Le rendez-vous est dans moins de sept jours. Dites-nous pourquoi\u00A0: l’équipe prévient l’entreprise."
            }
          </p>
        )}
        <FormText name="reason" label="Raison" required={asksReason} maxLength={limits.reason} />
        <p>
          <SubmitButton kind="danger">
            {holdsPlaces ? "Oui, j’annule" : "Oui, je quitte la liste"}
          </SubmitButton>
        </p>
      </FormDetails>
    </ActionForm>
  );
}
