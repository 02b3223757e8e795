import { isAlive } from "#lib/domain/registration-status.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import { plural } from "#lib/text/plural.ts";
import type { ComposedEmail, FirstRegistration, RegistrationFacts } from "./email-facts.ts";
import { composeEmail, type EmailContent, subjectLine } from "./frame.ts";
import {
  agendaLink,
  becauseRegistered,
  registrationBlock,
  shortWhen,
} from "./registration-parts.ts";

/**
 * REGISTRATION_DUPLICATE: the page answered as to a first time, so that nobody learns there who is
 * registered; this message, which only the address's owner reads, tells the truth.
 */
export function registrationDuplicate(facts: RegistrationFacts): ComposedEmail {
  return composeEmail(
    {
      subject: subjectLine("Déjà inscrit", facts.eventTitle, shortWhen(facts)),
      ...storyOf(facts),
      facts: registrationBlock(facts),
      ...nextStep(facts),
      why: becauseRegistered,
    },
    facts.sender,
  );
}

function storyOf({
  first,
  slotsMax,
}: RegistrationFacts): Pick<EmailContent, "heading" | "sentences"> {
  const status: RegistrationStatus = first?.status ?? "CONFIRMED";
  if (first && first.slots !== "same" && isAlive(status)) return storyOfOthers(first, slotsMax);
  switch (status) {
    case "CONFIRMED":
      return {
        heading: "Vous aviez déjà une place.",
        sentences: ["Rien ne change : votre première inscription vaut toujours, et elle seule."],
      };
    case "PENDING":
    case "OFFERED":
    case "WAITLISTED":
      return {
        heading: "Vous aviez déjà fait cette demande.",
        sentences: ["Rien ne change : la première garde son rang, et elle seule compte."],
      };
    case "CANCELLED":
    case "DECLINED":
    case "EXPIRED":
      return {
        heading: "Vous aviez déjà une inscription, qui s'est terminée depuis.",
        sentences: ["Vous n'avez donc pas de place. Vous pouvez vous réinscrire."],
      };
  }
}

/** These slots are not those of the first registration, which keeps its own. */
function storyOfOthers({ slots }: FirstRegistration, slotsMax: number) {
  const [heading, why] =
    slots === "sameHour"
      ? [
          "Vous aviez déjà une inscription à cette heure-là.",
          "On ne peut pas être à deux endroits à la fois",
        ]
      : [
          "Vous aviez déjà une inscription à ce rendez-vous.",
          `On peut y prendre ${plural(slotsMax, "créneau", "créneaux")} au plus`,
        ];
  return {
    heading,
    sentences: [
      `${why} : votre première inscription vaut toujours, et elle seule. Ces créneaux ne sont pas réservés.`,
      "Pour en changer, annulez d'abord la première inscription.",
    ],
  };
}

function nextStep({ first, ...facts }: RegistrationFacts): Pick<EmailContent, "todo" | "links"> {
  const others = agendaLink({ ...facts, first });
  if (first?.link)
    return { links: [{ label: "Voir ma première inscription", url: first.link }, others] };
  return {
    todo: [
      "La première inscription a été faite avec une autre adresse, sans doute celle d'une personne de votre équipe. Si ce n'est pas le cas, appelez-nous.",
    ],
    links: [others],
  };
}
