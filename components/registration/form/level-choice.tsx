"use client";

import { useFormField } from "#components/form/form-context.ts";
import { FormDetails } from "#components/form/form-details.tsx";
import { FormChoices } from "#components/form/form-fields.tsx";
import { ChoiceCard } from "#components/ui/choice.tsx";
import { type SchoolLevel, schoolLevels } from "#lib/domain/types.ts";
import { schoolLevelLabels } from "#lib/text/labels.ts";

const college: readonly SchoolLevel[] = ["SIXIEME", "CINQUIEME", "QUATRIEME", "TROISIEME"];

/**
 * One or several levels: the usual ones at once, the others behind a native disclosure.
 * @param usual levels that the event is for; the collège's where it names none
 */
export function LevelChoice({ usual }: { usual: readonly SchoolLevel[] }) {
  const { values } = useFormField("levels");
  const first = usual.length > 0 ? usual : college;
  const others = schoolLevels.filter((level) => !first.includes(level));
  return (
    <div>
      <FormChoices
        kind="checkbox"
        name="levels"
        legend="Niveau"
        hint="Un ou plusieurs."
        width={first === college ? "normal" : "words"}
        choices={first.map((level) => ({ value: level, label: schoolLevelLabels[level] }))}
      />
      <FormDetails
        summary="Autres niveaux"
        fields={[]}
        isOpen={others.some((level) => values.includes(level))}
      >
        <fieldset className="choice-cards choice-cards--words">
          <legend className="visually-hidden">Autres niveaux</legend>
          {others.map((level) => (
            <ChoiceCard
              key={level}
              id={`levels-${level}`}
              kind="checkbox"
              name="levels"
              choice={{ value: level, label: schoolLevelLabels[level] }}
              isChosen={values.includes(level)}
            />
          ))}
        </fieldset>
      </FormDetails>
    </div>
  );
}
