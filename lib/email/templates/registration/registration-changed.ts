import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import { becauseRegistered, shortWhen, ticketBlock } from "./registration-parts.ts";

/** REGISTRATION_CHANGED: what holds from now on, whoever changed it. */
export function registrationChanged(facts: RegistrationFacts): ComposedEmail {
  return composeEmail(
    {
      subject: subjectLine("Changement", facts.eventTitle, shortWhen(facts)),
      heading: "Votre inscription a changé.",
      sentences: ["Voici ce qui vaut maintenant. Le reste ne change pas."],
      facts: ticketBlock(facts),
      todo: [
        "Vérifiez la date, le lieu et le nombre.",
        "Le fichier joint met votre agenda à jour.",
      ],
      links: [{ label: "Voir, changer ou annuler mon inscription", url: facts.link }],
      why: becauseRegistered,
    },
    facts.sender,
  );
}
