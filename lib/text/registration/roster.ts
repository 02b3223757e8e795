import { plural } from "../writing/plural.ts";
import { frenchText } from "../writing/typography.ts";

/**
 * What an adviser reads of a list that was verified: the rows that are ready, and what of the pasted
 * table was left aside. Null where there is nothing to say.
 */
export function verifiedInWords(ready: number, unread: readonly string[]): string | null {
  const sentences = [
    ...(ready > 0
      ? [`${plural(ready, "ligne est prête", "lignes sont prêtes")}. Relisez, puis inscrivez.`]
      : []),
    ...(unread.length > 0
      ? [
          `${unread.length === 1 ? "Cette colonne n'a pas été lue" : "Ces colonnes n'ont pas été lues"} : ${unread.map((title) => `« ${title} »`).join(", ")}.`,
        ]
      : []),
  ];
  return sentences.length > 0 ? frenchText(sentences.join(" ")) : null;
}

/** What an adviser does for those who have no courriel. */
export function handoutInWords(people: number): string {
  const [give, tell] =
    people === 1
      ? ["Imprimez sa fiche et donnez-la-lui.", "de la prévenir"]
      : ["Imprimez leurs fiches et donnez à chacune la sienne.", "de les prévenir"];
  return frenchText(
    `${give} Si quelque chose change, nous vous l'écrivons, et c'est à vous ${tell}.`,
  );
}
