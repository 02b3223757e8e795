import { FormDetails } from "#components/form/form-details.tsx";
import { FormOfferedChoices, FormSelect, FormText } from "#components/form/form-fields.tsx";
import type { Option } from "#components/ui/select-field.tsx";
import { limits } from "#lib/limits.ts";

type PlaceFieldsProps = { places: readonly Option[]; venueId?: string };

/** A known place, or a new one. */
export function PlaceFields({ places, venueId }: PlaceFieldsProps) {
  return (
    <>
      <FormSelect
        name="venueId"
        label="Lieu"
        emptyOption="Un autre lieu, à écrire ci-dessous"
        options={places}
        initial={venueId ?? ""}
        width="medium"
      />
      <FormDetails
        summary="Écrire un autre lieu"
        fields={["venueName", "venueAddress", "venueCommune"]}
        isOpen={places.length === 0}
      >
        <FormText name="venueName" label="Nom du lieu" required={false} maxLength={limits.venue} />
        <FormText name="venueAddress" label="Adresse" required={false} maxLength={limits.venue} />
        <FormText
          name="venueCommune"
          label="Commune"
          hint="Par son nom, dans le territoire."
          required={false}
          maxLength={limits.commune}
          width="medium"
        />
      </FormDetails>
      <FormOfferedChoices name="communeChoice" legend="Dans quelle commune" />
    </>
  );
}
