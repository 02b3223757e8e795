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
