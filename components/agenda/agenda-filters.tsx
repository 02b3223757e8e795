import { Button } from "#components/ui/button.tsx";
import { ChoiceCard } from "#components/ui/choice.tsx";
import { Icon, type IconName } from "#components/ui/named-icon.tsx";
import { type Option, SelectField } from "#components/ui/select-field.tsx";
import type { AudienceWord, TypeWord } from "#lib/domain/event/agenda-filter.ts";

export type FilterWords = {
  public?: string;
  type?: string;
  lieu?: string;
  mois?: string;
  places?: string;
};

type AgendaFiltersProps = {
  chosen: FilterWords;
  places: readonly Option[];
  months: readonly Option[];
};

const types: Readonly<Record<TypeWord | "", { label: string; icon?: IconName }>> = {
  "": { label: "Tous" },
  "escape-game": { label: "Escape game", icon: "puzzle" },
  forum: { label: "Forum", icon: "megaphone" },
  "job-dating": { label: "Job dating", icon: "handshake" },
  "portes-ouvertes": { label: "Portes ouvertes", icon: "factory" },
  rencontre: { label: "Rencontre", icon: "lightbulb" },
};

const publics: Readonly<Record<AudienceWord, string>> = {
  classe: "Une classe",
  emploi: "Une recherche d’emploi",
  tous: "Tout public",
  professionnel: "Les professionnels",
};

/** A plain GET form: the answer is an address that can be kept and sent. */
export function AgendaFilters({ chosen, places, months }: AgendaFiltersProps) {
  return (
    <form className="filters" action="/rendez-vous" aria-label="Filtrer les dates">
      <TypeChips chosen={chosen.type ?? ""} />
      <div className="filters__row">
        <SelectField
          filter
          name="public"
          label={"Pour qui\u00A0?"}
          emptyOption="Tout le monde"
          options={Object.entries(publics).map(([value, label]) => ({ value, label }))}
          defaultValue={chosen.public}
        />
        <SelectField
          filter
          name="lieu"
          label={"Où\u00A0?"}
          emptyOption="Partout"
          options={places}
          defaultValue={chosen.lieu}
        />
        <SelectField
          filter
          name="mois"
          label={"Quand\u00A0?"}
          emptyOption="Tous les mois"
          options={months}
          defaultValue={chosen.mois}
        />
        <ChoiceCard
          id="places"
          kind="checkbox"
          name="places"
          choice={{ value: "oui", label: "Avec des places" }}
          isChosen={chosen.places === "oui"}
        />
        <Button kind="line" type="submit">
          <Icon name="search" />
          Voir les dates
        </Button>
      </div>
    </form>
  );
}

function TypeChips({ chosen }: { chosen: string }) {
  return (
    <fieldset>
      <legend>{"Quel rendez-vous\u00A0?"}</legend>
      <div className="chips">
        {Object.entries(types).map(([value, { label, icon }]) => (
          <label className="chip" key={value}>
            <input type="radio" name="type" value={value} defaultChecked={chosen === value} />
            <span className="chip__label">
              {icon && <Icon name={icon} />}
              {label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
