import type { Retention } from "#lib/territories/shape.ts";
import { periodInWords } from "#lib/text/writing/period.ts";
import { frenchText } from "#lib/text/writing/typography.ts";

/** How long each kind of data is kept, as the territory's configuration says. */
export function RetentionList({ retention }: { retention: Retention }) {
  return (
    <ul>
      {sentences(retention).map((sentence) => (
        <li key={sentence}>{frenchText(sentence)}</li>
      ))}
    </ul>
  );
}

function sentences(retention: Retention): string[] {
  return [
    `Personne inscrite : ${periodInWords(retention.person)} après le rendez-vous. Restent la commune, le public et la présence, sans nom.`,
    `Équipe enseignante, organisme, entreprise : ${periodInWords(retention.professional)} après la dernière inscription. Nous prévenons ${periodInWords(retention.professionalWarning)} avant.`,
    `Liste d'attente sans place : ${periodInWords(retention.unservedWaitlist)} après le rendez-vous.`,
    `Besoins d'aménagement : ${periodInWords(retention.accessNeeds)} après le rendez-vous.`,
    `Organisme qui a inscrit une personne : visible de l'équipe à côté de son nom ${periodInWords(retention.adviserOfPerson)} après le rendez-vous, puis dans des totaux seulement. Jamais sur une feuille imprimée.`,
    `Ces durées se comptent depuis la dernière date annoncée. Si une date change, noms et coordonnées restent encore ${periodInWords(retention.afterChangeOfDate)} au moins.`,
    `Texte des courriels : ${periodInWords(retention.emailBody)}. Trace de leur envoi : ${periodInWords(retention.emailState)}.`,
    `Journaux de sécurité : ${periodInWords(retention.securityLog)} au plus.`,
  ];
}
