import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import { becauseRegistered, registrationBlock, shortWhen } from "./registration-parts.ts";

/** THANKS: to whoever came, with the survey and the certificate. */
export function thanks(facts: RegistrationFacts): ComposedEmail {
  const isClass = facts.kind === "CLASS";
  return composeEmail(
    {
      subject: subjectLine("Merci", facts.eventTitle, shortWhen(facts)),
      heading: "Merci de votre visite !",
      sentences: ["Votre avis nous aide à préparer les prochains rendez-vous."],
      facts: registrationBlock(facts),
      todo: [
        "Le questionnaire a trois questions. Une minute suffit.",
        ...(isClass
          ? ["La page de votre inscription donne aussi un lien pour l'avis anonyme de vos élèves."]
          : []),
      ],
      links: [
        { label: "Donner mon avis", url: `${facts.link}/avis` },
        { label: "Attestation de présence (PDF)", url: `${facts.link}/attestation.pdf` },
        ...(isClass ? [{ label: "Le lien pour mes élèves", url: facts.link }] : []),
      ],
      why: becauseRegistered,
    },
    facts.sender,
  );
}
