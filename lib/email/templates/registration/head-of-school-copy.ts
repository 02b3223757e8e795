import type { RegistrationStatus } from "#lib/domain/types.ts";
import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import { agendaLink, registrationBlock, shortWhen } from "./registration-parts.ts";

/**
 * HEAD_OF_SCHOOL_COPY: the facts of a class for who decides on the outing, when it registers and when
 * it is cancelled. Neither the personal link nor the ticket's code: whoever books keeps them.
 */
export function headOfSchoolCopy(facts: RegistrationFacts): ComposedEmail {
  const isCancelled = facts.status === "CANCELLED";
  return composeEmail(
    {
      subject: subjectLine("Pour information", facts.eventTitle, shortWhen(facts)),
      heading: isCancelled
        ? "Une classe de votre établissement ne vient plus."
        : "Une classe de votre établissement s'inscrit.",
      sentences: [
        ...(isCancelled ? [] : [`${facts.contactName} vous met en copie.`]),
        ...sentencesByStatus[facts.status],
        ...(isCancelled ? [] : [pupilsStayNameless]),
      ],
      facts: [...registrationBlock(facts), { label: "Contact", values: [facts.contactName] }],
      todo: isCancelled
        ? ["Vous n'avez rien à faire."]
        : ["La décision vous revient. Pour en parler, appelez-nous ou répondez à ce courriel."],
      links: isCancelled ? [agendaLink(facts)] : [sheetLink(facts)],
      why: "Vous recevez ce courriel parce que cette adresse a été donnée pour la direction d'un établissement.",
    },
    facts.sender,
  );
}

const pupilsStayNameless =
  "L'équipe enseignante garde la liste des élèves : aucun nom ne nous est donné.";

function sheetLink({ eventUrl }: RegistrationFacts) {
  return { label: "Lire la fiche : horaires, programme, sécurité, coût", url: `${eventUrl}/fiche` };
}

const ended = ["L'inscription n'est plus valable."];

const sentencesByStatus: Readonly<Record<RegistrationStatus, readonly string[]>> = {
  CONFIRMED: ["La classe est inscrite."],
  PENDING: ["La demande attend la réponse de l'équipe."],
  WAITLISTED: ["La classe est en liste d'attente."],
  OFFERED: ["Des places sont proposées à la classe."],
  CANCELLED: ["L'inscription est annulée."],
  DECLINED: ended,
  EXPIRED: ended,
};
