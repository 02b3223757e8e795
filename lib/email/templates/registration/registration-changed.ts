import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  becauseRegistered,
  registrationBlock,
  shortWhen,
  ticketBlock,
} from "./registration-parts.ts";
import { stateOf } from "./registration-state.ts";

/** REGISTRATION_CHANGED: what holds from now on, whoever changed it, and how the registration stands. */
export function registrationChanged(facts: RegistrationFacts): ComposedEmail {
  const hasPlace = facts.status === "CONFIRMED";
  const { standing, sentences, todo, linkLabel } = stateOf(facts);
  return composeEmail(
    {
      subject: subjectLine("Changement", facts.eventTitle, shortWhen(facts)),
      heading: hasPlace ? "Votre inscription a changé." : "Votre demande a changé.",
      sentences: ["Voici ce qui vaut maintenant. Le reste ne change pas.", standing, ...sentences],
      facts: hasPlace ? ticketBlock(facts) : registrationBlock(facts),
      todo: [
        "Vérifiez la date, le lieu et le nombre.",
        ...todo,
        ...(hasPlace ? ["Le fichier joint met votre agenda à jour."] : []),
      ],
      links: [{ label: linkLabel, url: facts.link }],
      why: becauseRegistered,
    },
    facts.sender,
  );
}
