import { plural } from "./plural.ts";

/** « 3 erreurs – » : how the title of a page begins where its form was refused; else nothing. */
export function errorsBeforeTitle(count: number): string {
  return count === 0 ? "" : `${plural(count, "erreur", "erreurs")} – `;
}
