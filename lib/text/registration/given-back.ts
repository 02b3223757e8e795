import { z } from "zod";
import { plural } from "../writing/plural.ts";
import { frenchText } from "../writing/typography.ts";

const count = z.coerce.number().int().min(0).max(99).catch(0);
const schema = z.object({ rendues: count, gardees: count });

/** The words of such an address. */
export const givenBackQuery = Object.keys(schema.shape);

/** The address of the page that says how many held places an adviser gave back, and keeps. */
export function givenBackAddress(given: number, kept: number): string {
  const query = new URLSearchParams({ rendues: String(given), gardees: String(kept) });
  return `/mes-inscriptions/personnes?${query}`;
}

/** What that address says; null where nothing was just given back. */
export function readGivenBack(
  query: Readonly<Record<string, string | string[] | undefined>>,
): { title: string; told: string } | null {
  const { rendues, gardees } = schema.parse(query);
  if (rendues === 0) return null;
  return {
    title: frenchText(`Vous avez rendu ${plural(rendues, "place", "places")}.`),
    told: frenchText(gardees > 0 ? `Vous en gardez ${gardees}.` : "Vous n'en gardez plus ici."),
  };
}
