import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { plural } from "../writing/plural.ts";

/** How many wait in front of a registration. */
export function aheadInWords(ahead: number): string {
  if (ahead === 0) return "Vous êtes en tête de la liste d’attente.";
  return `${plural(ahead, "demande est", "demandes sont")} devant vous.`;
}

/** What somebody reads who waits for a slot while they may have no other. */
export const holdsElsewhereInWords =
  "Vous avez déjà une place à cette heure-là, ou autant de créneaux que permis. Vous gardez votre tour. Pour avoir une place ici, annulez l’autre inscription.";

/** Until when a class waits; nothing for a person, who keeps their turn until the start. */
export function waitlistEndInWords(endsAt: Date | null): string[] {
  return endsAt ? [`La liste se ferme le ${dateTimeInWords(endsAt)}.`] : [];
}
