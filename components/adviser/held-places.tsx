import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { FormNumber } from "#components/form/form-fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { PeopleOnSlot } from "#lib/queries/advisers/list-adviser-people.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

type HeldPlacesProps = {
  held: NonNullable<PeopleOnSlot["held"]>;
  /** Where they get their names. */
  namingHref: string;
  giveBack: FormAction;
};

/** Places held without names: to be named, or given back before the team does it. */
export function HeldPlaces({ held, namingHref, giveBack }: HeldPlacesProps) {
  return (
    <div className="stack">
      <p>
        <strong>{`${plural(held.people, "place gardée", "places gardées")} sans nom`}</strong>
        {`, jusqu’au ${dateTimeInWords(held.until)}. Ensuite, d’autres personnes peuvent les prendre.`}
      </p>
      <p>
        <ButtonLink kind="line" href={namingHref}>
          Donner les noms
        </ButtonLink>
      </p>
      <ActionForm action={giveBack} hidden={{ heldId: held.id }} prefix={`${held.id}-`}>
        <FormNumber
          name="people"
          label="Combien de places rendre"
          unit="places"
          minimum={1}
          maximum={held.people}
        />
        <p>
          <SubmitButton kind="line">Rendre des places</SubmitButton>
        </p>
      </ActionForm>
    </div>
  );
}
