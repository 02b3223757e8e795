import { Button } from "#components/ui/button.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { limits } from "#lib/limits.ts";

type GroupSizeFormProps = {
  slug: string;
  size: { pupilCount: number; adultCount: number } | null;
  pupilMax: number;
  adultMin: number;
};

/** « Combien serez-vous ? »: a GET form; the answer is the same page, with a word on each slot. */
export function GroupSizeForm({ slug, size, pupilMax, adultMin }: GroupSizeFormProps) {
  return (
    <form
      className="group-size"
      action={`/rendez-vous/${slug}/creneaux`}
      aria-labelledby="group-size-title"
    >
      <h3 id="group-size-title">{"Une classe\u00A0? Combien serez-vous\u00A0?"}</h3>
      <div className="group-size__fields">
        <NumberField
          name="eleves"
          label="Élèves"
          unit="élèves"
          minimum={1}
          maximum={pupilMax}
          defaultValue={size?.pupilCount ?? ""}
        />
        <NumberField
          name="adultes"
          label="Adultes"
          unit="adultes"
          minimum={1}
          maximum={limits.adults}
          defaultValue={size?.adultCount ?? adultMin}
        />
        <Button kind="line" type="submit">
          Voir les créneaux à notre taille
        </Button>
      </div>
    </form>
  );
}
