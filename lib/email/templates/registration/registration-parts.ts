import { plural } from "#lib/text/writing/plural.ts";
import {
  capitalised,
  dayInWords,
  shortDay,
  timeInWords,
  timeRangeInWords,
} from "#lib/time/paris-words.ts";
import type { EmailSlot, RegistrationFacts } from "../email-facts.ts";
import type { EmailContent } from "../frame.ts";

/** When, where, who, how many: the same in every message about a registration. */
export function registrationBlock(facts: RegistrationFacts): NonNullable<EmailContent["facts"]> {
  const places = [...new Set(facts.slots.map(({ place }) => place))];
  return [
    { label: "Rendez-vous", values: [facts.eventTitle] },
    { label: facts.slots.length > 1 ? "Créneaux" : "Date", values: facts.slots.map(whenOf) },
    { label: places.length > 1 ? "Lieux" : "Lieu", values: places },
    { label: facts.kind === "INDIVIDUAL" ? "Nom" : "Groupe", values: [facts.who] },
    { label: "Nombre", values: [facts.howMany] },
  ];
}

/** The same with the teams to form, and the code that is shown or read aloud at the door. */
export function ticketBlock(facts: RegistrationFacts): NonNullable<EmailContent["facts"]> {
  return [
    ...registrationBlock(facts),
    ...(facts.teams ? [{ label: "Équipes proposées", values: [facts.teams] }] : []),
    { label: "Billet", values: [facts.code] },
  ];
}

/** « jeu. 9 nov. à 14 h », for the subject; the first slot stands for all. */
export function shortWhen(facts: RegistrationFacts): string {
  const first = facts.slots[0];
  return first
    ? `${shortDay(first.startsAt, facts.writtenAt)} à ${timeInWords(first.startsAt)}`
    : "";
}

/** « Votre classe », « Votre groupe », or nobody's name. */
export function subjectOf(facts: RegistrationFacts): { you: string; isInscribed: string } {
  if (facts.kind === "CLASS")
    return { you: "Votre classe", isInscribed: "Votre classe est inscrite." };
  if (facts.kind === "GROUP")
    return { you: "Votre groupe", isInscribed: "Votre groupe est inscrit." };
  return { you: "Vous", isInscribed: "Votre place est réservée." };
}

/** « 26 places » */
export function placesInWords(facts: RegistrationFacts): string {
  return plural(facts.people, "place", "places");
}

export function agendaLink({ sender }: RegistrationFacts) {
  return { label: "Voir les autres dates", url: `${sender.appUrl}/rendez-vous` };
}

/** Why the person receives a message about their registration. */
export const becauseRegistered =
  "Vous recevez ce courriel parce que cette adresse a été donnée pour une inscription.";

/** « Jeudi 9 novembre 2023, 14 h – 15 h, Coutellerie Exemple » */
export function whenOf(slot: EmailSlot): string {
  const when = `${capitalised(dayInWords(slot.startsAt))} ${timeRangeInWords(slot.startsAt, slot.endsAt)}`;
  const labelled = slot.label ? `${when}, ${slot.label}` : when;
  return slot.isCancelled ? `${labelled} (annulé)` : labelled;
}
