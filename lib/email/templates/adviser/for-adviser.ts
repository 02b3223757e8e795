import type { EmailKind } from "#lib/domain/types.ts";
import { newsInWords } from "#lib/text/email/news.ts";
import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import { registrationBlock, shortWhen, ticketBlock } from "../registration/registration-parts.ts";

/**
 * Any notice about a person without a mailbox, for the adviser who registered them: whom to tell, and
 * what. Their personal link stays theirs: it cancels, and shows what they answered.
 */
export function noticeForAdviser(notice: EmailKind, facts: RegistrationFacts): ComposedEmail {
  const isExpected = facts.status === "CONFIRMED";
  return composeEmail(
    {
      subject: subjectLine("À transmettre", facts.eventTitle, shortWhen(facts)),
      heading: `${facts.contactName} n'a pas de courriel : à vous de le dire.`,
      sentences: [
        "Vous avez inscrit cette personne. Voici ce qu'il faut lui dire :",
        `« ${newsInWords(notice, facts)} »`,
      ],
      facts: isExpected ? ticketBlock(facts) : registrationBlock(facts),
      todo: todoOf(facts),
      links: [
        { label: "Accès, consignes et contact", url: facts.eventUrl },
        {
          label: "Les personnes que vous avez inscrites",
          url: `${facts.sender.appUrl}/mes-inscriptions/personnes`,
        },
      ],
      why: "Vous recevez ce courriel parce que vous avez inscrit cette personne avec cette adresse.",
    },
    facts.sender,
  );
}

/** The adviser answers for the person by phone; where the registration has ended, there is nothing to answer. */
function todoOf({ status, code, sender }: RegistrationFacts): string[] {
  switch (status) {
    case "CONFIRMED":
      return [
        `Cette personne ne veut pas venir ? Appelez l'équipe, avec le numéro de son billet : ${code}.`,
      ];
    case "OFFERED":
      return [`Elle vous a répondu ? Dites-le à l'équipe avant cette date : ${sender.phone}.`];
    case "PENDING":
    case "WAITLISTED":
      return [`Elle ne veut plus venir ? Appelez l'équipe : ${sender.phone}.`];
    default:
      return [];
  }
}
