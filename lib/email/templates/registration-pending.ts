import type { ComposedEmail, RegistrationFacts } from "./email-facts.ts";
import { composeEmail, subjectLine } from "./frame.ts";
import {
  agendaLink,
  becauseRegistered,
  placesInWords,
  registrationBlock,
  shortWhen,
} from "./registration-parts.ts";

/** REGISTRATION_PENDING: the team must say yes. */
export function registrationPending(facts: RegistrationFacts): ComposedEmail {
  const { people } = facts;
  return composeEmail(
    {
      subject: subjectLine("Demande reçue", facts.eventTitle, shortWhen(facts)),
      heading: "Demande reçue.",
      sentences: [
        "Ce rendez-vous se fait avec l'accord de l'équipe, qui vous répond par courriel.",
        people < 2 ? "Votre place est gardée." : `Vos ${placesInWords(facts)} sont gardées.`,
      ],
      facts: registrationBlock(facts),
      todo: ["Attendez notre réponse avant de commander un car."],
      links: [{ label: "Voir ou annuler ma demande", url: facts.link }],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

/** REGISTRATION_DECLINED: the team said no. */
export function registrationDeclined(facts: RegistrationFacts): ComposedEmail {
  return composeEmail(
    {
      subject: subjectLine("Demande refusée", facts.eventTitle, shortWhen(facts)),
      heading: "Nous ne pouvons pas vous accueillir à cette date.",
      sentences: [
        "L'équipe n'a pas pu accepter votre demande. Vos places ne sont plus gardées.",
        "Appelez-nous : nous cherchons une autre date avec vous.",
      ],
      facts: registrationBlock(facts),
      links: [agendaLink(facts)],
      why: becauseRegistered,
    },
    facts.sender,
  );
}
