import { type Period, periodInWords } from "#lib/text/writing/period.ts";
import { dateInWords } from "#lib/time/paris-words.ts";
import type { ComposedEmail, Sender } from "../email-facts.ts";
import { composeEmail } from "../frame.ts";

type RetentionWarningFacts = { unseenFor: Period; erasedFrom: Date; sender: Sender };

/** RETENTION_WARNING: to a teacher or an adviser, before their data go. */
export function retentionWarning(facts: RetentionWarningFacts): ComposedEmail {
  const { unseenFor, erasedFrom, sender } = facts;
  const day = dateInWords(erasedFrom);
  return composeEmail(
    {
      subject: `Vos coordonnées seront effacées le ${day}`,
      heading: `Vos coordonnées seront effacées le ${day}.`,
      sentences: [
        `Nous n'avons pas eu d'inscription de votre part depuis bientôt ${periodInWords(unseenFor)}. Nous ne gardons pas vos coordonnées plus longtemps.`,
        "Votre nom, votre courriel et votre téléphone disparaissent. Les nombres de vos inscriptions restent, sans votre nom.",
      ],
      todo: [
        "Vous n'avez rien à faire.",
        "Une nouvelle inscription avant cette date suffit pour que nous les gardions.",
      ],
      links: [
        { label: "Voir ou exporter mes données", url: `${sender.appUrl}/mes-inscriptions` },
        { label: "Voir les rendez-vous", url: `${sender.appUrl}/rendez-vous` },
      ],
      why: "Vous recevez ce courriel parce que vous avez inscrit une classe ou un groupe avec cette adresse.",
    },
    sender,
  );
}
