import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import { becauseRegistered, registrationBlock, shortWhen } from "./registration-parts.ts";

/**
 * DUPLICATE_ENDED: a version before decision 0016 answered somebody who shares an address, a phone or a
 * class with a page that looked confirmed, and held no place.
 */
export function duplicateEnded(facts: RegistrationFacts): ComposedEmail {
  const { sender, eventUrl } = facts;
  return composeEmail(
    {
      subject: subjectLine("Pas de place réservée", facts.eventTitle, shortWhen(facts)),
      heading: "Cette inscription ne réservait aucune place.",
      sentences: [
        "Sa page pouvait faire croire le contraire : c'est notre erreur, et nous vous présentons nos excuses. Elle est maintenant annulée.",
        facts.kind === "CLASS"
          ? "Cette classe avait déjà une inscription, faite par vous ou par quelqu'un de votre établissement. Elle ne change pas."
          : "Une autre inscription avait été faite avec le même courriel ou le même téléphone. Elle ne change pas.",
      ],
      todo: [
        "Si cette première inscription est la vôtre et vaut encore, vous n'avez rien à faire.",
        `Sinon, inscrivez-vous de nouveau s'il reste des places, ou appelez-nous au ${sender.phone}.`,
      ],
      facts: registrationBlock(facts),
      links: [{ label: "Voir les places qui restent", url: eventUrl }],
      why: becauseRegistered,
    },
    sender,
  );
}
