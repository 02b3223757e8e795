import { shortDay, timeInWords } from "#lib/time/paris-words.ts";
import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  agendaLink,
  becauseRegistered,
  placesInWords,
  registrationBlock,
  shortWhen,
} from "./registration-parts.ts";
import { offeredState, waitingState } from "./registration-state.ts";

/** REGISTRATION_WAITLISTED: how many wait in front, and by which rule places are given. */
export function registrationWaitlisted(facts: RegistrationFacts): ComposedEmail {
  const { standing, sentences, todo, linkLabel } = waitingState(facts);
  return composeEmail(
    {
      subject: subjectLine("Liste d'attente", facts.eventTitle, shortWhen(facts)),
      heading: standing,
      sentences,
      facts: registrationBlock(facts),
      todo,
      links: [{ label: linkLabel, url: facts.link }, agendaLink(facts)],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

/** REGISTRATION_OFFERED: places are held for a class or a group, which must answer. */
export function registrationOffered(facts: RegistrationFacts): ComposedEmail {
  const end = facts.offerExpiresAt;
  const until = end ? ` jusqu'au ${shortDay(end, facts.writtenAt)} à ${timeInWords(end)}` : "";
  const { sentences, todo, linkLabel } = offeredState(facts);
  return composeEmail(
    {
      subject: subjectLine(`Place disponible${until}`, facts.eventTitle, ""),
      heading: `${placesInWords(facts)} se libèrent pour vous.`,
      sentences,
      facts: registrationBlock(facts),
      todo,
      links: [{ label: linkLabel, url: facts.link }],
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
function expiryOf({ pendingExpiresAt, offerExpiresAt, isClosed }: RegistrationFacts) {
  const again = isClosed
    ? "Les inscriptions de cette date sont closes. Choisissez-en une autre, ou appelez-nous."
    : "Vous pouvez vous réinscrire, ou nous appeler.";
  if (pendingExpiresAt) {
    return {
      subject: "Délai passé",
      heading: "Le délai est passé.",
      sentences: [
        "L'équipe n'a pas répondu à temps à votre demande. Vos places ne sont plus gardées.",
        again,
      ],
      canRegister: !isClosed,
    };
  }
  if (offerExpiresAt) {
    return {
      subject: "Délai passé",
      heading: "Le délai est passé.",
      sentences: [
        "Nous n'avons pas eu votre réponse à temps. Les places ne sont plus gardées pour vous.",
        again,
      ],
      canRegister: !isClosed,
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
