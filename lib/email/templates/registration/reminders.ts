import { capitalised, dayInWords, timeInWords } from "#lib/time/paris-words.ts";
import type { ComposedEmail, RegistrationFacts } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import {
  becauseRegistered,
  registrationBlock,
  shortWhen,
  ticketBlock,
} from "./registration-parts.ts";

/** REMINDER_HEADCOUNT: a class is asked whether its number still holds. */
export function headcountReminder(facts: RegistrationFacts): ComposedEmail {
  return composeEmail(
    {
      subject: subjectLine("Rappel", facts.eventTitle, shortWhen(facts)),
      heading: `Toujours ${facts.howMany} ?`,
      sentences: ["Votre classe vient bientôt. Dites-nous si son effectif est toujours juste."],
      facts: registrationBlock(facts),
      todo: [
        "Le nombre est juste ? Confirmez-le.",
        "Il a changé ? Changez-le : les places en moins vont à celles et ceux qui attendent.",
      ],
      links: [
        { label: "Oui, le nombre est juste", url: `${facts.link}/effectif` },
        { label: "Changer le nombre, ou annuler", url: facts.link },
      ],
      why: becauseRegistered,
    },
    facts.sender,
  );
}

/** REMINDER_PRACTICAL: what to know before coming. */
export function practicalReminder(facts: RegistrationFacts): ComposedEmail {
  const first = facts.slots.find(({ isCancelled }) => !isCancelled) ?? facts.slots[0];
  return composeEmail(
    {
      subject: subjectLine("Rappel", facts.eventTitle, shortWhen(facts)),
      heading: "C'est bientôt.",
      sentences: first
        ? [`${capitalised(dayInWords(first.startsAt))}, soyez là à ${timeInWords(first.startsAt)}.`]
        : [],
      facts: [
        ...ticketBlock(facts),
        ...(facts.practicalFacts.length > 0
          ? [{ label: "Bon à savoir", values: facts.practicalFacts }]
          : []),
      ],
      todo: [
        "Le jour même, donnez le code du billet à l'accueil.",
        "Vous ne pouvez plus venir ? Annulez maintenant : votre place servira à d'autres.",
      ],
      links: [
        { label: "Voir ou annuler mon inscription", url: facts.link },
        { label: "Accès, consignes et contact", url: facts.eventUrl },
      ],
      why: becauseRegistered,
    },
    facts.sender,
  );
}
