import { ButtonLink } from "#components/ui/button.tsx";
import type { Paging } from "#lib/queries/desk/page-of-list.ts";
import { plural } from "#lib/text/writing/plural.ts";

type PagingLinksProps = {
  paging: Paging;
  /** The filters of the list, kept from page to page. */
  query: Readonly<Record<string, string | null>>;
  /** What the rows are: « inscription », « inscriptions ». */
  noun: readonly [singular: string, plural: string];
};

/** How many rows there are, and the way to the others. */
export function PagingLinks({ paging, query, noun }: PagingLinksProps) {
  const { page, pageCount, total } = paging;
  const link = (to: number) => `?${queryOf({ ...query, page: String(to) })}`;
  return (
    <nav className="paging" aria-label="Pages de la liste">
      <p>
        {plural(total, ...noun)}
        {pageCount > 1 && `, page ${page} sur ${pageCount}`}
      </p>
      {page > 1 && (
        <ButtonLink kind="text" href={link(page - 1)}>
          Page précédente
        </ButtonLink>
      )}
      {page < pageCount && (
        <ButtonLink kind="text" href={link(page + 1)}>
          Page suivante
        </ButtonLink>
      )}
    </nav>
  );
}

function queryOf(query: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return new URLSearchParams(given).toString();
}
