import type { RegistrationStatus } from "#lib/domain/types.ts";
import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  agendaLink,
  becauseRegistered,
  registrationBlock,
  shortWhen,
} from "./registration-parts.ts";

/** REGISTRATION_DUPLICATE: the form came again with the same name: the link of the registration that exists. */
export function registrationDuplicate(facts: RegistrationFacts): ComposedEmail {
  const isClass = facts.kind === "CLASS";
  return composeEmail(
    {
      subject: subjectLine("Déjà inscrit", facts.eventTitle, shortWhen(facts)),
      heading: isClass
        ? "Cette classe est déjà inscrite."
        : "Une inscription à ce nom existe déjà.",
      sentences: [
        isClass
          ? "Le formulaire vient d'être rempli de nouveau pour la même classe. Rien n'a été créé, rien ne change."
          : "Le formulaire vient d'être rempli de nouveau avec le même nom. Rien n'a été créé, rien ne change.",
        stateOf(facts.status),
        "Si ce n'était pas vous, vous n'avez rien à faire.",
      ],
      facts: registrationBlock(facts),
      links: [{ label: "Voir mon inscription", url: facts.link }, agendaLink(facts)],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

/** The message is put aside where the registration has ended. */
function stateOf(status: RegistrationStatus): string {
  switch (status) {
    case "PENDING":
      return "Votre demande attend la réponse de l'équipe.";
    case "WAITLISTED":
      return "Votre inscription est sur la liste d'attente.";
    case "OFFERED":
      return "Une place vous est proposée : répondez par le lien ci-dessous.";
    default:
      return "Votre inscription est confirmée.";
  }
}
