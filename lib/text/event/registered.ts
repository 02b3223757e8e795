import { listInWords } from "../writing/list.ts";
import { plural } from "../writing/plural.ts";
import { frenchText } from "../writing/typography.ts";

type Registered = { classes: number; people: number };

/** What whoever edits an event must know of those who are registered; nothing where nobody is. */
export function registeredInWords({ classes, people }: Registered): readonly string[] {
  const who = [
    ...(classes > 0 ? [plural(classes, "classe", "classes")] : []),
    ...(people > 0
      ? [plural(people, "inscription d'une personne", "inscriptions de personnes")]
      : []),
  ];
  if (who.length === 0) return [];
  return [
    `Déjà en cours : ${listInWords(who)}.`,
    "Un nouveau titre ne fait partir aucun courriel : les prochains courriels le portent.",
    "Un public décoché n'accepte plus d'inscription : celles qui sont en cours restent, annulez-les une par une s'il le faut.",
  ].map(frenchText);
}
