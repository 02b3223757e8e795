import { plural } from "../writing/plural.ts";
import { frenchText } from "../writing/typography.ts";

type VerifiedList = {
  ready: number;
  /** People whose place is not free now. */
  waiting: number;
  /** Titles of the columns that were left aside. */
  unread: readonly string[];
};

/**
 * What an adviser reads of a list that was verified: the rows that are ready, who would wait, and what
 * of the pasted table was left aside. Null where there is nothing to say.
 */
export function verifiedInWords({ ready, waiting, unread }: VerifiedList): string | null {
  const sentences = [
    ...(ready > 0
      ? [
          `${plural(ready, "ligne est prête", "lignes sont prêtes")}.`,
          ...(waiting > 0
            ? [
                `Il manque des places : ${plural(waiting, "personne sera", "personnes seront")} sur liste d'attente.`,
              ]
            : []),
          "Relisez, puis inscrivez.",
        ]
      : []),
    ...(unread.length > 0
      ? [
          `${unread.length === 1 ? "Cette colonne n'a pas été lue" : "Ces colonnes n'ont pas été lues"} : ${unread.map((title) => `« ${title} »`).join(", ")}.`,
        ]
      : []),
  ];
  return sentences.length > 0 ? frenchText(sentences.join(" ")) : null;
}

/** What an adviser does for those who have no email. */
export function handoutInWords(people: number): string {
  const [give, tell] =
    people === 1
      ? ["Imprimez sa fiche et donnez-la-lui.", "de la prévenir"]
      : ["Imprimez leurs fiches et donnez à chacune la sienne.", "de les prévenir"];
  return frenchText(
    `${give} Si quelque chose change, nous vous l'écrivons, et c'est à vous ${tell}.`,
  );
}

/** What is wrong in a list, in the order of its rows, and whose row each is: « Ligne 3, Lou Exemple ». */
export function errorsByRow(
  errors: Readonly<Record<string, string>>,
  rows: readonly { position: number; firstName: string; lastName: string }[],
): { errors: Record<string, string>; whose: Record<string, string> } {
  const positionOf = (field: string) => Number(/-(\d+)$/.exec(field)?.[1] ?? -1);
  const ordered = Object.entries(errors).sort(([a], [b]) => positionOf(a) - positionOf(b));
  const names = new Map(rows.map((row) => [row.position, rowInWords(row)]));
  const whose = ordered.map(([field]) => [field, names.get(positionOf(field)) ?? ""]);
  return { errors: Object.fromEntries(ordered), whose: Object.fromEntries(whose) };
}

function rowInWords(row: { position: number; firstName: string; lastName: string }): string {
  const name = `${row.firstName} ${row.lastName}`.trim();
  return [`Ligne ${row.position + 1}`, name].filter((part) => part).join(", ");
}
