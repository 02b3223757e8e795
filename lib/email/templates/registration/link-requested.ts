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
        ? registrations.map(({ eventTitle, startsAt, link }) => ({
            label: `${eventTitle}, ${dateTimeInWords(startsAt)}`,
            url: link,
          }))
        : [{ label: "Voir les rendez-vous", url: `${sender.appUrl}/rendez-vous` }],
      why: "Vous recevez ce courriel parce que ces liens ont été demandés pour cette adresse. Si ce n'est pas vous, ne faites rien.",
    },
    sender,
  );
}
