import { codeInGroups } from "#lib/text/writing/code-in-groups.ts";
import type { ComposedEmail, SignInFacts } from "../email-facts.ts";
import { composeEmail } from "../frame.ts";

/** SIGN_IN_CODE: the code, or the truth for an address without an account; the page shows neither. */
export function signInCodeEmail({ code, lifetimeMinutes, sender }: SignInFacts): ComposedEmail {
  const why =
    "Vous recevez ce courriel parce que quelqu'un a demandé à se connecter avec cette adresse. Si ce n'est pas vous, ne faites rien.";
  if (!code) {
    return composeEmail(
      {
        subject: "Connexion : pas de compte avec cette adresse",
        heading: "Cette adresse n'a pas de compte.",
        sentences: [
          "L'espace de gestion est réservé à l'équipe. Pour une inscription, aucun compte n'est nécessaire.",
        ],
        todo: ["Vous faites partie de l'équipe ? Demandez un accès à la cheffe de projet."],
        links: [{ label: "Mes inscriptions", url: `${sender.appUrl}/mes-inscriptions` }],
        why,
      },
      sender,
    );
  }
  return composeEmail(
    {
      subject: "Votre code de connexion",
      heading: "Votre code de connexion",
      sentences: ["Tapez ce code dans la page qui le demande :"],
      code: codeInGroups(code),
      todo: [
        `Il sert une fois, pendant ${lifetimeMinutes} minutes.`,
        "Ne le donnez à personne : nous ne le demandons jamais.",
      ],
      why,
    },
    sender,
  );
}
