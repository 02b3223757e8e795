import type { RegistrationStatus } from "#lib/domain/types.ts";
import type { ComposedEmail, RegistrationFacts } from "./email-facts.ts";
import { composeEmail, subjectLine } from "./frame.ts";
import { registrationBlock, shortWhen } from "./registration-parts.ts";

/**
 * HEAD_OF_SCHOOL_COPY: the facts of a class for who decides on the outing. Neither the personal link
 * nor the ticket's code: whoever books keeps them.
 */
export function headOfSchoolCopy(facts: RegistrationFacts): ComposedEmail {
  return composeEmail(
    {
      subject: subjectLine("Pour information", facts.eventTitle, shortWhen(facts)),
      heading: "Une classe de votre établissement s'inscrit.",
      sentences: [
        `${facts.contactName} vous met en copie.`,
        ...sentencesByStatus[facts.status],
        "L'équipe enseignante garde la liste des élèves : aucun nom ne nous est donné.",
      ],
      facts: [...registrationBlock(facts), { label: "Contact", values: [facts.contactName] }],
      todo: ["La décision vous revient. Pour en parler, appelez-nous ou répondez à ce courriel."],
      links: [
        {
          label: "Lire la fiche : horaires, programme, sécurité, coût",
          url: `${facts.eventUrl}/fiche`,
        },
      ],
      why: "Vous recevez ce courriel parce que cette adresse a été donnée pour la direction d'un établissement.",
    },
    facts.sender,
  );
}

const ended = ["L'inscription n'est plus valable."];

const sentencesByStatus: Readonly<Record<RegistrationStatus, readonly string[]>> = {
  CONFIRMED: ["La classe est inscrite."],
  PENDING: ["La demande attend la réponse de l'équipe."],
  WAITLISTED: ["La classe est en liste d'attente."],
  OFFERED: ["Des places sont proposées à la classe."],
  CANCELLED: ended,
  DECLINED: ended,
  EXPIRED: ended,
};
