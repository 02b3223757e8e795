import { FormDetails } from "#components/form/form-details.tsx";
import { FormOfferedChoices, FormText } from "#components/form/form-fields.tsx";
import { needs, type SchoolLevel } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { needLabels } from "#lib/text/labels.ts";
import { ClassNumbers } from "../class-numbers.tsx";
import { LevelChoice } from "./level-choice.tsx";

type ClassSizeFieldsProps = {
  levels: readonly SchoolLevel[];
  pupilMax: number;
  adultMin: number;
  size: { pupilCount: number; adultCount: number } | null;
};

const needFields = needs.map((need) => `need${need}`);

/** Which class, which level, how many; needs as counts, never as names. */
export function ClassSizeFields({ levels, pupilMax, adultMin, size }: ClassSizeFieldsProps) {
  return (
    <>
      <FormText
        name="className"
        label="Nom de la classe"
        hint={"Exemple\u00A0: 3e\u00A0B. N’écrivez le nom d’aucun élève."}
        width="short"
        autoComplete="off"
        maxLength={limits.className}
      />
      <FormOfferedChoices
        name="classNameChoice"
        legend={"Est-ce un autre groupe de cette classe\u00A0?"}
      />
      <LevelChoice usual={levels} />
      <div className="form-card__row">
        <ClassNumbers
          pupilMax={pupilMax}
          pupils={size?.pupilCount}
          adults={size?.adultCount ?? adultMin}
        />
      </div>
      <FormOfferedChoices name="placesChoice" legend={"Que préférez-vous\u00A0?"} />
      <FormDetails summary="Pour bien vous accueillir (si besoin)" fields={needFields}>
        <p className="hint">Un nombre par besoin. Ne donnez ni nom, ni information médicale.</p>
        <div className="form-card__row">
          {needs.map((need) => (
            <FormText
              key={need}
              name={`need${need}`}
              label={needLabels[need]}
              required={false}
              width="short"
              inputMode="numeric"
              autoComplete="off"
            />
          ))}
        </div>
      </FormDetails>
    </>
  );
}
