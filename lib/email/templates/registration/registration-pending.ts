import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  agendaLink,
  becauseRegistered,
  registrationBlock,
  shortWhen,
} from "./registration-parts.ts";
import { pendingState } from "./registration-state.ts";

/** REGISTRATION_PENDING: the team must say yes. */
export function registrationPending(facts: RegistrationFacts): ComposedEmail {
  const { sentences, todo, linkLabel } = pendingState(facts);
  return composeEmail(
    {
      subject: subjectLine("Demande reçue", facts.eventTitle, shortWhen(facts)),
      heading: "Demande reçue.",
      sentences: [
        facts.asksDerogation
          ? "Vous êtes plus nombreux que ce créneau ne le prévoit : vous demandez une dérogation à l'équipe."
          : "Ce rendez-vous se fait avec l'accord de l'équipe.",
        ...sentences,
      ],
      facts: registrationBlock(facts),
      todo,
      links: [{ label: linkLabel, url: facts.link }],
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
