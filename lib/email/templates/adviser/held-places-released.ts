import { dateTimeInWords } from "#lib/time/paris-words.ts";
import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  agendaLink,
  placesInWords,
  registrationBlock,
  shortWhen,
} from "../registration/registration-parts.ts";

/** HELD_PLACES_RELEASED: the date has passed, and the places that no name came for are others' now. */
export function heldPlacesReleased(facts: RegistrationFacts): ComposedEmail {
  const until = facts.heldUntil ? ` jusqu'au ${dateTimeInWords(facts.heldUntil)}` : "";
  return composeEmail(
    {
      subject: subjectLine("Places rendues", facts.eventTitle, shortWhen(facts)),
      heading: "Vos places sans nom sont rendues.",
      sentences: [
        `Vous gardiez ${placesInWords(facts)}${until}. Ce délai est passé : elles vont à d'autres personnes.`,
        "Les personnes que vous avez inscrites par leur nom gardent leur place.",
      ],
      facts: registrationBlock(facts),
      todo: ["Quelqu'un d'autre veut venir ? Inscrivez cette personne, s'il reste des places."],
      links: [
        { label: "Voir le rendez-vous", url: facts.eventUrl },
        {
          label: "Les personnes que vous avez inscrites",
          url: `${facts.sender.appUrl}/mes-inscriptions/personnes`,
        },
        agendaLink(facts),
      ],
      why: "Vous recevez ce courriel parce que vous gardiez des places avec cette adresse.",
    },
    facts.sender,
  );
}
