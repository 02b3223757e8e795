import type { Late, ScheduledJob } from "#lib/domain/running/lateness.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";

/** What each job does, as the staff knows it. */
export const jobLabels: Readonly<Record<ScheduledJob, string>> = {
  "expire-offers": "Places proposées sans réponse",
  "end-cancelled": "Annonce des annulations",
  reminders: "Rappels et remerciements",
  "purge-emails": "Effacement des anciens courriels",
  "erase-personal-data": "Effacement des données personnelles",
};

/** What is late, in a title and a sentence: what it means for people, and who can mend it. */
export function lateInWords(late: Late): { title: string; sentence: string } {
  switch (late.kind) {
    case "noWorker":
      return {
        title: "Les courriels ne partent pas en ce moment",
        sentence: `Le programme qui les envoie ${
          late.lastBeatAt
            ? `ne répond plus depuis le ${dateTimeInWords(late.lastBeatAt)}`
            : "ne tourne pas"
        }. Aucun n’est perdu\u00A0: ils attendent. Prévenez l’équipe technique.`,
      };
    case "emailWaits":
      return {
        title: "Des courriels attendent leur envoi",
        sentence: `Le plus ancien attend depuis le ${dateTimeInWords(late.since)}. Prévenez l’équipe technique si cela dure.`,
      };
    case "jobLate":
      return {
        title: `${jobLabels[late.job]}\u00A0: en retard`,
        sentence: `${
          late.lastSuccessAt
            ? `Dernière fois\u00A0: le ${dateTimeInWords(late.lastSuccessAt)}`
            : "Cela n’a encore jamais abouti"
        }. Prévenez l’équipe technique.`,
      };
    case "jobFailed":
      return {
        title: `${jobLabels[late.job]}\u00A0: un échec`,
        sentence: "Un nouvel essai est prévu. Prévenez l’équipe technique si cela dure.",
      };
  }
}
