import { z } from "zod";
import type { Told } from "#lib/domain/email/told.ts";
import { toldAfterwards } from "./email/told.ts";
import { plural } from "./writing/plural.ts";
import { frenchText } from "./writing/typography.ts";

/** What was done, by the word that the address of the next page carries. */
const sentences = {
  "creneau-ajoute": "Le créneau est ajouté.",
  "creneau-change": "Le créneau est enregistré.",
  "creneau-annule": "Le créneau est annulé.",
  "creneau-supprime": "Le créneau est supprimé.",
  "rendez-vous-cree": "Le brouillon est créé. Personne d'autre que l'équipe ne le voit.",
  "rendez-vous-change": "Le rendez-vous est enregistré.",
  "rendez-vous-publie": "Le rendez-vous est publié dans l'agenda.",
  "rendez-vous-par-lien": "Le rendez-vous s'ouvre par son lien seulement.",
  "rendez-vous-archive": "Le rendez-vous est archivé.",
  "rendez-vous-brouillon": "Le rendez-vous est revenu au brouillon. Le public ne le voit plus.",
  "rendez-vous-annule": "Le rendez-vous est annulé.",
  "rendez-vous-supprime": "Le brouillon est supprimé.",
  "question-ajoutee": "La question est ajoutée.",
  "question-changee": "La question est enregistrée.",
  "question-retiree": "La question n'est plus posée. Ses réponses restent lisibles.",
  "vacances-ajoutees": "Les vacances sont ajoutées au calendrier.",
  "vacances-changees": "Les vacances sont enregistrées.",
  "vacances-retirees": "Les vacances sont retirées du calendrier.",
} as const;

export type DoneAct = keyof typeof sentences;

const acts = Object.keys(sentences) as [DoneAct, ...DoneAct[]];
const count = z.coerce.number().int().min(0).max(99_999).catch(0);
const schema = z.object({
  fait: z.enum(acts).nullable().catch(null),
  courriels: count,
  appels: count,
  delais: count,
});

/** The words of such an address. */
export const doneQuery = Object.keys(schema.shape);

/**
 * The address of the page that says what was done and how many were told; it names nobody.
 * @param shortened how many have less time to answer, or are to be answered sooner
 */
export function doneAddress(
  path: string,
  act: DoneAct,
  { emails, calls }: Told,
  shortened = 0,
): string {
  const query = new URLSearchParams({ fait: act });
  if (emails > 0) query.set("courriels", String(emails));
  if (calls > 0) query.set("appels", String(calls));
  if (shortened > 0) query.set("delais", String(shortened));
  return `${path}?${query}`;
}

/** What that address says: the act, then whom it told; null where nothing was just done. */
export function readDone(
  query: Readonly<Record<string, string | string[] | undefined>>,
): { title: string; told: string } | null {
  const { fait, courriels, appels, delais } = schema.parse(query);
  if (!fait) return null;
  return {
    title: frenchText(sentences[fait]),
    told: frenchText(
      [toldAfterwards({ emails: courriels, calls: appels }), ...shortenedInWords(delais)].join(" "),
    ),
  };
}

function shortenedInWords(shortened: number): string[] {
  if (shortened === 0) return [];
  return [
    `${plural(shortened, "délai de réponse est raccourci", "délais de réponse sont raccourcis")} : la date est plus proche.`,
  ];
}
