import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  agendaLink,
  becauseRegistered,
  registrationBlock,
  shortWhen,
} from "./registration-parts.ts";

/** REGISTRATION_CANCELLED: by the person who registered, or by the team with its reason. */
export function registrationCancelled(facts: RegistrationFacts): ComposedEmail {
  const { heading, sentences } = storyOf(facts);
  return composeEmail(
    {
      subject: subjectLine("Annulation", facts.eventTitle, shortWhen(facts)),
      heading,
      sentences,
      // Of several that are cancelled, the number tells which.
      facts: [...registrationBlock(facts), { label: "Numéro", values: [facts.code] }],
      links: [agendaLink(facts)],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

function storyOf(facts: RegistrationFacts): { heading: string; sentences: string[] } {
  const others: readonly RegistrationFacts["cancelledBy"][] = ["ORGANISER", "COMPANY", "SYSTEM"];
  if (!others.includes(facts.cancelledBy)) {
    return {
      heading: "C'est annulé.",
      sentences: ["Merci de nous avoir prévenus. Vous n'avez plus rien à faire."],
    };
  }
  const isDateCancelled = facts.isEventCancelled || facts.slots.every((slot) => slot.isCancelled);
  return {
    heading: isDateCancelled ? "Cette date est annulée." : "L'équipe a annulé votre inscription.",
    sentences: [
      ...(facts.cancelReason ? [`Motif : ${facts.cancelReason}`] : []),
      "Vous n'avez rien à faire. Pour trouver une autre date avec nous, appelez-nous ou répondez à ce courriel.",
    ],
  };
}
