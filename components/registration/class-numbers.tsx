import { FormNumber } from "#components/form/form-fields.tsx";
import { limits } from "#lib/limits.ts";

type ClassNumbersProps = {
  pupilMax: number;
  /** What the fields show at first; empty where it is not known. */
  pupils: number | null | undefined;
  adults: number | null | undefined;
};

/** How many come: the pupils and the adults of a class. */
export function ClassNumbers({ pupilMax, pupils, adults }: ClassNumbersProps) {
  return (
    <>
      <FormNumber
        name="pupilCount"
        label="Nombre d’élèves"
        unit="élèves"
        minimum={1}
        maximum={pupilMax}
        initial={pupils?.toString()}
      />
      <FormNumber
        name="adultCount"
        label="Nombre d’adultes"
        hint="Vous compris."
        unit="adultes"
        minimum={1}
        maximum={limits.adults}
        initial={adults?.toString()}
      />
    </>
  );
}
