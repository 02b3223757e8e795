import type { PracticalFact, PracticalFactKind } from "#lib/domain/event/event-content.ts";

/** What a practical fact is about: « Photos » before « Jamais sans votre accord. » */
export const practicalFactTitles: Readonly<Record<PracticalFactKind, string>> = {
  ACCESS: "Accès",
  COACH: "Arrivée en car",
  ARRIVAL: "À l’arrivée",
  BRING: "À apporter",
  MEAL: "Repas",
  PHOTO: "Photos",
  SAFETY: "Sécurité",
  AGE: "Âge",
  COST: "Prix",
  PROGRAMME_NOTE: "Programme",
};

/** « Photos : Jamais sans votre accord. », where no sign stands beside it. */
export function practicalFactInWords({ kind, text }: PracticalFact): string {
  return `${practicalFactTitles[kind]}\u00A0: ${text}`;
}
