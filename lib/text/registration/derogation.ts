import type { Choice } from "#lib/domain/registration/refusal.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

/** What a class that is over by a few chooses among, as its form offers it. */
export function derogationChoices(mayWait: boolean, answerBy: Date): Choice[] {
  const derogation = {
    value: "derogation",
    label: `Demander une dérogation. L’équipe répond au plus tard le ${dateTimeInWords(answerBy)}, et garde d’ici là les places qui restent.`,
  };
  const waitlist = {
    value: "waitlist",
    label: "Rejoindre la liste d’attente, jusqu’à ce qu’il y ait assez de places.",
  };
  return mayWait ? [derogation, waitlist] : [derogation];
}
