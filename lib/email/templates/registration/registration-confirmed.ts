import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import { becauseRegistered, shortWhen, subjectOf, ticketBlock } from "./registration-parts.ts";

/** REGISTRATION_CONFIRMED: the ticket. */
export function registrationConfirmed(facts: RegistrationFacts): ComposedEmail {
  return confirmation(facts, "C'est noté !", [subjectOf(facts).isInscribed]);
}

/** REGISTRATION_PROMOTED: a place came free for a person who waited, and is theirs. */
export function registrationPromoted(facts: RegistrationFacts): ComposedEmail {
  return confirmation(facts, "Une place s'est libérée, elle est pour vous.", [
    "Vous étiez en liste d'attente. Votre inscription est maintenant confirmée, vous n'avez rien à faire.",
    "Si vous ne pouvez plus venir, annulez : la place ira à la personne suivante.",
  ]);
}

function confirmation(
  facts: RegistrationFacts,
  heading: string,
  sentences: readonly string[],
): ComposedEmail {
  return composeEmail(
    {
      subject: subjectLine("Confirmation", facts.eventTitle, shortWhen(facts)),
      heading,
      sentences,
      facts: ticketBlock(facts),
      todo: [
        "Le jour même, donnez le code du billet à l'accueil.",
        "Le fichier joint inscrit la date dans votre agenda.",
      ],
      links: [
        { label: "Voir, changer ou annuler mon inscription", url: facts.link },
        { label: "Accès, consignes et contact", url: facts.eventUrl },
      ],
      why: becauseRegistered,
    },
    facts.sender,
  );
}
