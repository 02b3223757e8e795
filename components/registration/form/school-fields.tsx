"use client";

import { useFormField } from "#components/form/form-context.ts";
import { FormOfferedChoices, FormText } from "#components/form/form-fields.tsx";
import { limits } from "#lib/limits.ts";
import type { KnownSchool } from "#lib/queries/registrations/show-another-class-form.ts";
import { Proposals } from "./proposals.tsx";

type SchoolFieldsProps = {
  labels: readonly string[];
  known?: Pick<KnownSchool, "school" | "schoolCommune">;
};

/**
 * The school by its name or commune. Where several answer, they are offered; where none does, its
 * commune is asked, and the name kept as typed.
 */
export function SchoolFields({ labels, known }: SchoolFieldsProps) {
  const offered = useFormField("schoolChoice");
  const commune = useFormField("schoolCommune", listOf(known?.schoolCommune));
  const isUnknown = Boolean(commune.error ?? commune.values[0]);
  return (
    <>
      <FormText
        name="school"
        label="Nom de l’établissement"
        hint="Écrivez le nom ou la commune."
        list="schools"
        autoComplete="organization"
        maxLength={limits.school}
        initial={known?.school}
      />
      <Proposals id="schools" labels={labels} />
      <FormOfferedChoices name="schoolChoice" legend={"Lequel est le vôtre\u00A0?"} />
      {(isUnknown || offered.choices) && (
        <FormText
          name="schoolCommune"
          label="Commune de l’établissement"
          hint="S’il n’est pas dans notre liste."
          required={isUnknown}
          maxLength={limits.commune}
          initial={known?.schoolCommune}
        />
      )}
    </>
  );
}

function listOf(value: string | undefined): string[] {
  return value ? [value] : [];
}
