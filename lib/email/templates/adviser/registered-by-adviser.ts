import { aheadInWords } from "#lib/text/registration/waitlist.ts";
import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import { registrationBlock, shortWhen, ticketBlock } from "../registration/registration-parts.ts";

/** REGISTERED_BY_ADVISER: somebody else registered this person: who, for what, and how to withdraw. */
export function registeredByAdviser(facts: RegistrationFacts): ComposedEmail {
  const waits = facts.status === "WAITLISTED";
  const by = adviserInWords(facts);
  return composeEmail(
    {
      subject: subjectLine(
        waits ? "Liste d'attente" : "Confirmation",
        facts.eventTitle,
        shortWhen(facts),
      ),
      heading: waits
        ? `${by} vous a mis sur une liste d'attente.`
        : `${by} a réservé une place pour vous.`,
      sentences: waits
        ? [
            `Le créneau est complet. ${aheadInWords(facts.ahead)} Nous vous écrivons dès qu'une place est pour vous.`,
          ]
        : ["Votre inscription est confirmée. Vous n'avez rien à faire."],
      facts: waits ? registrationBlock(facts) : ticketBlock(facts),
      todo: [
        "Vous ne voulez pas venir, ou vous ne connaissez pas cette personne ? Annulez avec le lien ci-dessous.",
        "Venir n'est pas une obligation. La personne qui vous a inscrit verra si vous êtes venu : cela ne doit servir à aucune sanction.",
      ],
      links: [
        { label: "Voir ou annuler mon inscription", url: facts.link },
        { label: "Accès, consignes et contact", url: facts.eventUrl },
      ],
      why: `Vous recevez ce courriel parce que ${by} a donné cette adresse pour vous inscrire.`,
    },
    facts.sender,
  );
}

/** « Camille Exemple (Mission locale de démonstration) »; erased since, nobody's name. */
function adviserInWords({ adviser }: RegistrationFacts): string {
  return adviser ? `${adviser.name} (${adviser.organisation})` : "Un organisme d'accompagnement";
}
