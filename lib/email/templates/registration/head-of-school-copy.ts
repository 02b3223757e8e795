import { dateTimeInWords } from "#lib/time/paris-words.ts";
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
      heading: headingOf(facts),
      sentences: [
        ...(isCancelled ? [] : [`${facts.contactName} vous met en copie.`]),
        standingOf(facts),
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

function headingOf({ status }: RegistrationFacts): string {
  if (status === "CANCELLED") return "Une classe de votre établissement ne vient plus.";
  return status === "CONFIRMED"
    ? "Une classe de votre établissement s'inscrit."
    : "Une classe de votre établissement demande une date.";
}

function standingOf({ status, offerExpiresAt, pendingExpiresAt }: RegistrationFacts): string {
  switch (status) {
    case "CONFIRMED":
      return "La classe est inscrite.";
    case "PENDING":
      return `La demande attend la réponse de l'équipe${pendingExpiresAt ? `, au plus tard le ${dateTimeInWords(pendingExpiresAt)}` : ""}.`;
    case "WAITLISTED":
      return "La classe est en liste d'attente : elle n'a pas encore de place.";
    case "OFFERED":
      return `Des places sont proposées à la classe : la personne qui l'inscrit répond ${offerExpiresAt ? `avant le ${dateTimeInWords(offerExpiresAt)}` : "dès que possible"}.`;
    case "CANCELLED":
      return "L'inscription est annulée.";
    case "DECLINED":
    case "EXPIRED":
      return "L'inscription n'est plus valable.";
  }
}
