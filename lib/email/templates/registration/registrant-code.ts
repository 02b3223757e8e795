import { codeInGroups } from "#lib/text/writing/code-in-groups.ts";
import type { ComposedEmail, Sender } from "../email-facts.ts";
import { composeEmail } from "../frame.ts";

/** REGISTRANT_CODE: opens « Mes inscriptions » to whoever reads the mail of an address. */
export function registrantCodeEmail(facts: {
  code: string;
  lifetimeMinutes: number;
  sender: Sender;
}): ComposedEmail {
  return composeEmail(
    {
      subject: "Votre code pour « Mes inscriptions »",
      heading: "Votre code pour « Mes inscriptions »",
      sentences: ["Tapez ce code dans la page qui le demande :"],
      code: codeInGroups(facts.code),
      todo: [
        `Il sert une fois, pendant ${facts.lifetimeMinutes} minutes.`,
        "Ne le donnez à personne : nous ne le demandons jamais.",
      ],
      why: "Vous recevez ce courriel parce que quelqu'un a demandé à voir les inscriptions de cette adresse. Si ce n'est pas vous, ne faites rien.",
    },
    facts.sender,
  );
}
