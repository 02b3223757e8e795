import { ChoiceCard, ChoiceCards } from "#app/components/ui/choice.tsx";
import { type SchoolLevel, schoolLevels } from "#lib/domain/types.ts";
import { schoolLevelLabels } from "#lib/text/labels.ts";

type LevelChoiceProps = {
  /** Levels shown at once; the collège's where the event names none. */
  usual: readonly SchoolLevel[];
  chosen?: readonly string[];
  error?: string;
};

const college: readonly SchoolLevel[] = ["SIXIEME", "CINQUIEME", "QUATRIEME", "TROISIEME"];

/** One or several levels: the usual ones at once, the others behind a native disclosure. */
export function LevelChoice({ usual, chosen = [], error }: LevelChoiceProps) {
  const first = usual.length > 0 ? usual : college;
  const others = schoolLevels.filter((level) => !first.includes(level));
  return (
    <div>
      <ChoiceCards
        kind="checkbox"
        name="levels"
        legend="Niveau"
        hint="Un ou plusieurs."
        choices={first.map((level) => ({ value: level, label: schoolLevelLabels[level] }))}
        chosen={chosen}
        error={error}
        width={widthOf(first)}
      />
      <details className="more-fields" open={others.some((level) => chosen.includes(level))}>
        <summary>Autres niveaux</summary>
        <fieldset className={`choice-cards choice-cards--${widthOf(others)}`}>
          <legend className="visually-hidden">Autres niveaux</legend>
          {others.map((level) => (
            <ChoiceCard
              key={level}
              id={`levels-${level}`}
              kind="checkbox"
              name="levels"
              choice={{ value: level, label: schoolLevelLabels[level] }}
              isChosen={chosen.includes(level)}
            />
          ))}
        </fieldset>
      </details>
    </div>
  );
}

/** « 4e » fits in a narrow card; « 2de professionnelle » would run out of it on a phone. */
function widthOf(levels: readonly SchoolLevel[]): "normal" | "wide" {
  return levels.every((level) => schoolLevelLabels[level].length < 9) ? "normal" : "wide";
}
