import { waitlistRuleSentences } from "#lib/text/labels.ts";
import { aheadInWords, waitlistEndInWords } from "#lib/text/registration/waitlist.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import type { RegistrationFacts } from "../email-facts.ts";
import { placesInWords } from "./registration-parts.ts";

/** How a registration stands, and what its owner has to do. */
export type StateWords = {
  standing: string;
  /** What holds meanwhile, and until when. */
  sentences: readonly string[];
  todo: readonly string[];
  /** What the personal link opens. */
  linkLabel: string;
};

/** The words of a message that may be read in any state: it never lets anybody believe in a place. */
export function stateOf(facts: RegistrationFacts): StateWords {
  switch (facts.status) {
    case "PENDING":
      return pendingState(facts);
    case "WAITLISTED":
      return waitingState(facts);
    case "OFFERED":
      return offeredState(facts);
    case "CONFIRMED":
      return {
        standing: "Votre inscription est confirmée.",
        sentences: [],
        todo: [],
        linkLabel: "Voir, changer ou annuler mon inscription",
      };
    default:
      return {
        standing: "Cette inscription n'est plus valable.",
        sentences: [],
        todo: [],
        linkLabel: "Voir mon inscription",
      };
  }
}

/** The team must say yes. */
export function pendingState(facts: RegistrationFacts): StateWords {
  return {
    standing: "Votre demande attend la réponse de l'équipe.",
    sentences: [heldInWords(facts), answerInWords(facts)],
    todo: ["Attendez notre réponse avant de commander un car."],
    linkLabel: "Voir ou annuler ma demande",
  };
}

/** How many wait in front, and by which rule places are given. */
export function waitingState(facts: RegistrationFacts): StateWords {
  return {
    standing: "Vous êtes en liste d'attente.",
    sentences: [
      aheadInWords(facts.ahead),
      waitlistRuleSentences[facts.waitlistRule],
      ...waitlistEndInWords(facts.waitlistEndsAt),
    ],
    todo: [whatHappensNext(facts)],
    linkLabel: "Voir ma demande ou quitter la liste",
  };
}

/** Places are held for a class or a group, which must answer. */
export function offeredState({ offerExpiresAt }: RegistrationFacts): StateWords {
  const deadline = offerExpiresAt
    ? `Répondez avant le ${dateTimeInWords(offerExpiresAt)}.`
    : "Répondez dès que possible.";
  return {
    standing: "Des places vous sont proposées : elles attendent votre réponse.",
    sentences: [
      `${deadline} D'ici là, ces places sont gardées pour vous.`,
      "Sans réponse, elles vont au groupe suivant.",
    ],
    todo: [
      "La page ci-dessous pose une question : « Oui, je viens » ou « Non, je laisse ma place ».",
    ],
    linkLabel: "Répondre",
  };
}

function heldInWords(facts: RegistrationFacts): string {
  if (facts.people === 0) return "Aucune place n'est gardée en attendant.";
  if (facts.people === 1) return "Une place est gardée pour vous en attendant.";
  return `${placesInWords(facts)} sont gardées pour vous en attendant.`;
}

function answerInWords({ pendingExpiresAt }: RegistrationFacts): string {
  return pendingExpiresAt
    ? `L'équipe vous répond par courriel, au plus tard le ${dateTimeInWords(pendingExpiresAt)}. Sans réponse à cette date, votre demande prend fin.`
    : "L'équipe vous répond par courriel.";
}

function whatHappensNext({ kind }: RegistrationFacts): string {
  return kind === "INDIVIDUAL"
    ? "Dès qu'une place se libère pour vous, elle est à vous et nous vous écrivons. Si vous ne pouvez plus venir, quittez la liste."
    : "Dès que vos places se libèrent, nous vous écrivons et vous avez un délai pour répondre. Attendez ce courriel avant de commander un car.";
}
