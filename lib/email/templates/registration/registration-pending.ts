import { dateTimeInWords } from "#lib/time/paris-words.ts";
import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  agendaLink,
  becauseRegistered,
  placesInWords,
  registrationBlock,
  shortWhen,
} from "./registration-parts.ts";

/** REGISTRATION_PENDING: the team must say yes. */
export function registrationPending(facts: RegistrationFacts): ComposedEmail {
  return composeEmail(
    {
      subject: subjectLine("Demande reçue", facts.eventTitle, shortWhen(facts)),
      heading: "Demande reçue.",
      sentences: [
        facts.asksDerogation
          ? "Vous êtes plus nombreux que ce créneau ne le prévoit : vous demandez une dérogation à l'équipe."
          : "Ce rendez-vous se fait avec l'accord de l'équipe.",
        heldInWords(facts),
        answerInWords(facts),
      ],
      facts: registrationBlock(facts),
      todo: ["Attendez notre réponse avant de commander un car."],
      links: [{ label: "Voir ou annuler ma demande", url: facts.link }],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

/** REGISTRATION_DECLINED: the team said no, and why. */
export function registrationDeclined(facts: RegistrationFacts): ComposedEmail {
  return composeEmail(
    {
      subject: subjectLine("Demande refusée", facts.eventTitle, shortWhen(facts)),
      heading: "Nous ne pouvons pas vous accueillir à cette date.",
      sentences: [
        "L'équipe n'a pas pu accepter votre demande. Vos places ne sont plus gardées.",
        ...(facts.cancelReason ? [`Motif : ${facts.cancelReason}`] : []),
        "Appelez-nous : nous cherchons une autre date avec vous.",
      ],
      facts: registrationBlock(facts),
      links: [agendaLink(facts)],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

function heldInWords(facts: RegistrationFacts): string {
  if (facts.people === 0) return "Aucune place n'est gardée en attendant.";
  if (facts.people === 1) return "Une place est gardée pour vous en attendant.";
  return `${placesInWords(facts)} sont gardées pour vous en attendant.`;
}

function answerInWords({ pendingExpiresAt }: RegistrationFacts): string {
  return pendingExpiresAt
    ? `L'équipe vous répond par courriel, au plus tard le ${dateTimeInWords(pendingExpiresAt)}. Sans réponse à cette date, votre demande prend fin.`
    : "L'équipe vous répond par courriel.";
}
