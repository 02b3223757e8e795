import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { limits } from "#lib/limits.ts";

/** Finds somebody by name or by the code of the ticket; a GET, so it works without script and can be reloaded. */
export function SearchForm({ search }: { search: string }) {
  return (
    <search>
      <form method="get" className="door-search">
        <label className="visually-hidden" htmlFor="recherche">
          Chercher un nom ou un numéro de billet
        </label>
        <div className="search-field">
          <Icon name="search" />
          <input
            className="input"
            id="recherche"
            name="recherche"
            type="search"
            defaultValue={search}
            placeholder="Nom ou numéro de billet"
            autoComplete="off"
            maxLength={limits.search}
          />
        </div>
        <Button type="submit" kind="line" size="door">
          Chercher
        </Button>
        {search && (
          <ButtonLink kind="text" size="door" href="?">
            Tout montrer
          </ButtonLink>
        )}
      </form>
    </search>
  );
}
