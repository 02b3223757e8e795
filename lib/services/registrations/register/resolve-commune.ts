import { Prisma } from "#lib/db/generated/client.ts";
import { queryPrepared } from "#lib/db/prepared.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { limits } from "#lib/limits.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";

export type FoundCommune = {
  communeInseeCode: string | null;
  communeName: string;
  /** Null outside the territory. */
  epciSiren: string | null;
};

/** Value of the choice « outside the territory ». */
export const outsideTerritory = "outside";

/**
 * Finds the commune that was typed by name or postcode. A postcode comes back as a choice, even of
 * one: a quarter of the territory's postcodes also cover communes outside it. What no commune of the
 * territory answers to is outside the territory. « 63 300 » is a postcode too.
 * @param choice INSEE code of one of the communes offered before, or {@link outsideTerritory}
 */
export async function resolveCommune(
  typed: string,
  choice: string | null,
): Promise<FoundCommune | { refusal: Refusal }> {
  const asWritten = typed.replace(/\b(\d{2})\s(\d{3})\b/, "$1$2");
  const outside = { communeInseeCode: null, communeName: typed, epciSiren: null };
  if (choice === outsideTerritory) return outside;
  const candidates = await search(asWritten, choice);
  const [only, second] = candidates;
  if (!only) return outside;
  if (!second && (choice || !isPostcode(asWritten))) {
    return { communeInseeCode: only.inseeCode, communeName: only.name, epciSiren: only.epciSiren };
  }
  const choices = [
    ...candidates.map(({ inseeCode, name }) => ({ value: inseeCode, label: name })),
    { value: outsideTerritory, label: "Une autre commune, hors du territoire" },
  ];
  return { refusal: { kind: "choiceNeeded", field: "commune", choices } };
}

type Candidate = { inseeCode: string; name: string; epciSiren: string | null };

/** A postcode gives its communes; a name gives the commune of that very name, new or former. */
async function search(typed: string, choice: string | null): Promise<Candidate[]> {
  const text = typed.trim();
  const postcode = /\b\d{5}\b/.exec(text)?.[0] ?? null;
  const key = searchKey(text.replace(/\b\d{5}\b/, ""));
  return queryPrepared<Candidate>(Prisma.sql`
    SELECT insee_code AS "inseeCode", name, epci_siren AS "epciSiren" FROM commune
    WHERE CASE
      WHEN ${choice}::text IS NOT NULL THEN insee_code = ${choice}
      ELSE epci_siren IS NOT NULL
        AND coalesce(${postcode}::text = ANY(postcodes), true)
        AND (${key} = '' OR ${key} = ANY(search_keys))
    END
    ORDER BY name LIMIT ${limits.communeChoices}`);
}

function isPostcode(typed: string): boolean {
  return /^\d{5}$/.test(typed.trim());
}
