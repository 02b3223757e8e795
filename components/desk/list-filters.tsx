import { Button } from "#components/ui/button.tsx";
import { type Option, SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { limits } from "#lib/limits.ts";

export type ListFilter = {
  name: string;
  label: string;
  /** First line of the list: « Tous les états ». */
  all: string;
  options: readonly Option[];
  chosen: string | null;
};

type ListFiltersProps = { search: string; placeholder: string; filters: readonly ListFilter[] };

/** Search and filters of a list: a plain GET form, so the address says what is shown. */
export function ListFilters({ search, placeholder, filters }: ListFiltersProps) {
  return (
    <search>
      <form method="get" className="list-filters">
        <TextField
          name="recherche"
          type="search"
          label="Chercher"
          placeholder={placeholder}
          defaultValue={search}
          maxLength={limits.search}
          required={false}
          filter
        />
        {filters.map(({ name, label, all, options, chosen }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            emptyOption={all}
            options={options}
            defaultValue={chosen ?? ""}
            required={false}
            filter
          />
        ))}
        <Button type="submit" kind="line">
          Afficher
        </Button>
      </form>
    </search>
  );
}

/** The lines of a list from its labels. */
export function optionsOf(labels: Readonly<Record<string, string>>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
