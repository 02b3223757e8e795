"use client";

import { useFormField } from "#app/components/form/form-context.ts";
import { FormOfferedChoices, FormText } from "#app/components/form/form-fields.tsx";
import { Proposals } from "./proposals.tsx";

/**
 * The school by its name or commune. Where several answer, they are offered; where none does, its
 * commune is asked, and the name kept as typed.
 */
export function SchoolFields({ labels }: { labels: readonly string[] }) {
  const offered = useFormField("schoolChoice");
  const commune = useFormField("schoolCommune");
  const isUnknown = Boolean(commune.error ?? commune.values[0]);
  return (
    <>
      <FormText
        name="school"
        label="Nom de l’établissement"
        hint="Écrivez le nom ou la commune."
        list="schools"
        autoComplete="organization"
        maxLength={120}
      />
      <Proposals id="schools" labels={labels} />
      <FormOfferedChoices name="schoolChoice" legend={"Lequel est le vôtre\u00A0?"} />
      {(isUnknown || offered.choices) && (
        <FormText
          name="schoolCommune"
          label="Commune de l’établissement"
          hint="S’il n’est pas dans notre liste."
          required={isUnknown}
          maxLength={80}
        />
      )}
    </>
  );
}
