import { waitlistRuleSentences } from "#lib/text/labels.ts";
import { aheadInWords, waitlistEndInWords } from "#lib/text/registration/waitlist.ts";
import { dateTimeInWords, shortDay, timeInWords } from "#lib/time/paris-words.ts";
import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  agendaLink,
  becauseRegistered,
  placesInWords,
  registrationBlock,
  shortWhen,
} from "./registration-parts.ts";

/** REGISTRATION_WAITLISTED: how many wait in front, and by which rule places are given. */
export function registrationWaitlisted(facts: RegistrationFacts): ComposedEmail {
  return composeEmail(
    {
      subject: subjectLine("Liste d'attente", facts.eventTitle, shortWhen(facts)),
      heading: "Vous êtes en liste d'attente.",
      sentences: [
        aheadInWords(facts.ahead),
        waitlistRuleSentences[facts.waitlistRule],
        ...waitlistEndInWords(facts.waitlistEndsAt),
      ],
      facts: registrationBlock(facts),
      todo: [whatHappensNext(facts)],
      links: [{ label: "Voir ma demande ou quitter la liste", url: facts.link }, agendaLink(facts)],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

/** REGISTRATION_OFFERED: places are held for a class or a group, which must answer. */
export function registrationOffered(facts: RegistrationFacts): ComposedEmail {
  const end = facts.offerExpiresAt;
  const until = end ? ` jusqu'au ${shortDay(end, facts.writtenAt)} à ${timeInWords(end)}` : "";
  const deadline = end
    ? `Répondez avant le ${dateTimeInWords(end)}.`
    : "Répondez dès que possible.";
  return composeEmail(
    {
      subject: subjectLine(`Place disponible${until}`, facts.eventTitle, ""),
      heading: `${placesInWords(facts)} se libèrent pour vous.`,
      sentences: [
        `${deadline} D'ici là, ces places sont gardées pour vous.`,
        "Sans réponse, elles vont au groupe suivant.",
      ],
      facts: registrationBlock(facts),
      todo: [
        "La page ci-dessous pose une question : « Oui, je viens » ou « Non, je laisse ma place ».",
      ],
      links: [{ label: "Répondre", url: facts.link }],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

/** REGISTRATION_EXPIRED: the registrant, or the team, did not answer in time. */
export function registrationExpired(facts: RegistrationFacts): ComposedEmail {
  const { subject, heading, sentences, canRegister } = expiryOf(facts);
  const again = { label: "Se réinscrire", url: facts.eventUrl };
  return composeEmail(
    {
      subject: subjectLine(subject, facts.eventTitle, shortWhen(facts)),
      heading,
      sentences,
      facts: registrationBlock(facts),
      links: canRegister ? [again, agendaLink(facts)] : [agendaLink(facts)],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

/** What ended: a request without the team's answer, an offer without theirs, or the wait itself. */
function expiryOf({ pendingExpiresAt, offerExpiresAt }: RegistrationFacts) {
  if (pendingExpiresAt) {
    return {
      subject: "Délai passé",
      heading: "Le délai est passé.",
      sentences: [
        "L'équipe n'a pas répondu à temps à votre demande. Vos places ne sont plus gardées.",
        "Vous pouvez vous réinscrire, ou nous appeler.",
      ],
      canRegister: true,
    };
  }
  if (offerExpiresAt) {
    return {
      subject: "Délai passé",
      heading: "Le délai est passé.",
      sentences: [
        "Nous n'avons pas eu votre réponse à temps. Les places sont proposées au groupe suivant.",
        "Vous pouvez vous réinscrire.",
      ],
      canRegister: true,
    };
  }
  return {
    subject: "Liste d'attente close",
    heading: "Aucune place ne s'est libérée.",
    sentences: [
      "Les inscriptions sont closes, et la liste d'attente aussi. Votre classe n'est pas attendue ce jour-là.",
      "Choisissez une autre date, ou appelez-nous.",
    ],
    canRegister: false,
  };
}

function whatHappensNext({ kind }: RegistrationFacts): string {
  return kind === "INDIVIDUAL"
    ? "Dès qu'une place se libère pour vous, elle est à vous et nous vous écrivons. Si vous ne pouvez plus venir, quittez la liste."
    : "Dès que vos places se libèrent, nous vous écrivons et vous avez un délai pour répondre. Attendez ce courriel avant de commander un car.";
}
