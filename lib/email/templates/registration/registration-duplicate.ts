import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  agendaLink,
  becauseRegistered,
  registrationBlock,
  shortWhen,
} from "./registration-parts.ts";
import { stateOf } from "./registration-state.ts";

/** REGISTRATION_DUPLICATE: the form came again with the same name: the link of the registration that exists. */
export function registrationDuplicate(facts: RegistrationFacts): ComposedEmail {
  const isClass = facts.kind === "CLASS";
  const { standing, sentences, todo, linkLabel } = stateOf(facts);
  return composeEmail(
    {
      subject: subjectLine(
        facts.status === "CONFIRMED" ? "Déjà inscrit" : "Demande déjà faite",
        facts.eventTitle,
        shortWhen(facts),
      ),
      heading: isClass
        ? "Une inscription de cette classe existe déjà."
        : "Une inscription à ce nom existe déjà.",
      sentences: [
        isClass
          ? "Le formulaire vient d'être rempli de nouveau pour la même classe. Rien n'a été créé, rien ne change."
          : "Le formulaire vient d'être rempli de nouveau avec le même nom. Rien n'a été créé, rien ne change.",
        standing,
        ...sentences,
        "Si ce n'était pas vous, vous n'avez rien à faire.",
      ],
      facts: registrationBlock(facts),
      todo,
      links: [{ label: linkLabel, url: facts.link }, agendaLink(facts)],
      why: becauseRegistered,
    },
    facts.sender,
  );
}
