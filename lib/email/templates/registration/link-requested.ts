import { registrationStatusLabels } from "#lib/text/labels.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import type { ComposedEmail, LinkRequestFacts } from "../email-facts.ts";
import { composeEmail } from "../frame.ts";

/** LINK_REQUESTED: the personal links of an address, to whoever reads its mail. */
export function linkRequested({ registrations, sender }: LinkRequestFacts): ComposedEmail {
  const isKnown = registrations.length > 0;
  return composeEmail(
    {
      subject: isKnown
        ? "Vos inscriptions : les liens demandés"
        : "Aucune inscription avec cette adresse",
      heading: isKnown
        ? "Voici vos inscriptions."
        : "Aucune inscription à venir avec cette adresse.",
      sentences: isKnown
        ? ["Chaque lien ouvre une inscription. Gardez-les pour vous."]
        : ["Vous en avez peut-être donné une autre, ou seulement un numéro de téléphone."],
      todo: isKnown ? [] : ["Essayez une autre adresse, ou appelez-nous."],
      links: isKnown
        ? registrations.map((registration) => ({
            label: labelOf(registration),
            url: registration.link,
          }))
        : [{ label: "Voir les rendez-vous", url: `${sender.appUrl}/rendez-vous` }],
      why: "Vous recevez ce courriel parce que ces liens ont été demandés pour cette adresse. Si ce n'est pas vous, ne faites rien.",
    },
    sender,
  );
}

/** « Visite, jeudi 3 décembre 2026 à 14 h 30 (place proposée, répondez avant le …) » */
function labelOf(registration: LinkRequestFacts["registrations"][number]): string {
  const { eventTitle, startsAt, status, offerExpiresAt } = registration;
  const standing = registrationStatusLabels[status].toLowerCase();
  const deadline =
    status === "OFFERED" && offerExpiresAt
      ? `, répondez avant le ${dateTimeInWords(offerExpiresAt)}`
      : "";
  return `${eventTitle}, ${dateTimeInWords(startsAt)} (${standing}${deadline})`;
}
