import { needsHandout } from "#lib/domain/registration/roster.ts";
import { registrationStatusLabels } from "#lib/text/labels.ts";
import { handoutInWords } from "#lib/text/registration/roster.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dateTimeInWords, shortDay, timeInWords } from "#lib/time/paris-words.ts";
import type { BatchFacts, ComposedEmail } from "../email-facts.ts";
import { composeEmail, type EmailContent, subjectLine } from "../frame.ts";
import { whenOf } from "../registration/registration-parts.ts";

/** ADVISER_CONFIRMED: one message for a whole list, without anybody's personal link. */
export function adviserConfirmed(facts: BatchFacts): ComposedEmail {
  const { people, held, slot, sender } = facts;
  const without = people.filter(needsHandout);
  const withAddress = people.some(({ hasAddress }) => hasAddress);
  return composeEmail(
    {
      subject: subjectLine(
        people.every(isConfirmed) ? "Confirmation groupée" : "Réponse à votre liste",
        facts.eventTitle,
        `${shortDay(slot.startsAt, facts.writtenAt)} à ${timeInWords(slot.startsAt)}`,
      ),
      heading: headingOf(facts),
      sentences: [
        ...(withAddress
          ? [
              "Chaque personne qui a un courriel reçoit le sien, avec votre nom et son lien pour annuler.",
            ]
          : []),
        ...(without.length > 0
          ? [
              `${plural(without.length, "personne n'a", "personnes n'ont")} pas de courriel. ${handoutInWords(without.length)}`,
            ]
          : []),
      ],
      facts: [
        { label: "Rendez-vous", values: [facts.eventTitle] },
        { label: "Date", values: [whenOf(slot)] },
        { label: "Lieu", values: [slot.place] },
        ...peopleFacts(people),
        ...(held
          ? [
              {
                label: "Places sans nom",
                values: [`${held.people}, gardées jusqu'au ${dateTimeInWords(held.until)}`],
              },
            ]
          : []),
      ],
      todo: held ? ["Donnez les noms avant cette date, ou rendez les places."] : [],
      links: [
        { label: "Voir cette liste et imprimer les fiches", url: facts.url },
        {
          label: "Les personnes que vous avez inscrites",
          url: `${sender.appUrl}/mes-inscriptions/personnes`,
        },
      ],
      why: "Vous recevez ce courriel parce que vous avez inscrit d'autres personnes avec cette adresse.",
    },
    sender,
  );
}

function isConfirmed({ status }: BatchFacts["people"][number]): boolean {
  return status === "CONFIRMED";
}

function headingOf({ people, held }: BatchFacts): string {
  const confirmed = people.filter(isConfirmed).length;
  const waiting = people.filter(({ status }) => status === "WAITLISTED").length;
  const parts = [
    ...(confirmed > 0
      ? [plural(confirmed, "inscription confirmée", "inscriptions confirmées")]
      : []),
    ...(waiting > 0 ? [`${waiting} en liste d'attente`] : []),
    ...(held ? [plural(held.people, "place gardée sans nom", "places gardées sans nom")] : []),
  ];
  return parts.length > 0 ? `${parts.join(", ")}.` : "Ces inscriptions ont changé depuis.";
}

function peopleFacts(people: BatchFacts["people"]): NonNullable<EmailContent["facts"]> {
  if (people.length === 0) return [];
  const line = ({ name, status }: BatchFacts["people"][number]) =>
    `${name} : ${registrationStatusLabels[status].toLowerCase()}`;
  return [{ label: "Personnes", values: people.map(line) }];
}
