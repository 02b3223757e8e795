import { plural } from "#lib/text/writing/plural.ts";
import type { ComposedEmail, RegistrationFacts, Sender } from "../email-facts.ts";
import { composeEmail, subjectLine } from "../frame.ts";
import { daysOf } from "../registration/gathered-news.ts";
import { placesInWords, registrationBlock, shortWhen } from "../registration/registration-parts.ts";

/** LATE_CANCELLATION: to the lead, where a class gives its places back when only a call finds another. */
export function lateCancellation(facts: RegistrationFacts): ComposedEmail {
  const { sender, registrationId } = facts;
  return composeEmail(
    {
      subject: subjectLine("Annulation tardive", facts.eventTitle, shortWhen(facts)),
      heading: `Une classe annule à moins de sept jours : ${placesInWords(facts)} reviennent.`,
      sentences: [
        ...(facts.cancelReason ? [`Raison donnée : ${facts.cancelReason}`] : []),
        "Les places sont déjà proposées à ceux qui attendent, s'il y en a.",
      ],
      facts: [
        ...registrationBlock(facts),
        ...(facts.contactName ? [{ label: "Inscrite par", values: [facts.contactName] }] : []),
      ],
      todo: ["Prévenez l'entreprise, et appelez une autre classe si personne n'attend."],
      links: [
        {
          label: "Voir l'inscription",
          url: `${sender.appUrl}/gestion/inscriptions/${registrationId}`,
        },
      ],
      why: "Vous recevez ce courriel parce que vous pilotez les rendez-vous.",
    },
    sender,
  );
}

/** LATE_CANCELLATION, several within a quarter of an hour: one mail that lists the classes. */
export function lateCancellations(
  cancelled: readonly RegistrationFacts[],
  sender: Sender,
): ComposedEmail {
  const classes = plural(cancelled.length, "classe", "classes");
  return composeEmail(
    {
      subject: `${daysOf(cancelled)} : ${classes} annulent`,
      heading: `${classes} annulent à moins de sept jours.`,
      sentences: ["Les places sont déjà proposées à ceux qui attendent, s'il y en a."],
      facts: cancelled.map((facts) => ({
        label: `${facts.eventTitle}, ${shortWhen(facts)}`,
        values: [
          `${facts.who} : ${placesInWords(facts)}`,
          ...(facts.cancelReason ? [`Raison donnée : ${facts.cancelReason}`] : []),
        ],
      })),
      todo: ["Prévenez les entreprises, et appelez d'autres classes si personne n'attend."],
      links: cancelled.map(({ who, registrationId }) => ({
        label: `Voir l'inscription, ${who}`,
        url: `${sender.appUrl}/gestion/inscriptions/${registrationId}`,
      })),
      why: "Vous recevez ce courriel parce que vous pilotez les rendez-vous.",
    },
    sender,
  );
}
