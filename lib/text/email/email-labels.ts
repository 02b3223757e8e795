import type { EmailKind, EmailState } from "#lib/domain/types.ts";
import { dayMonthTimeInWords, timeInWords } from "#lib/time/paris-words.ts";
import { frenchText } from "../writing/typography.ts";

/** What an email is about, for the team. */
export const emailKindLabels: Record<EmailKind, string> = {
  REGISTRATION_CONFIRMED: "Confirmation",
  REGISTRATION_PENDING: "Demande reçue",
  REGISTRATION_WAITLISTED: "Liste d’attente",
  REGISTRATION_OFFERED: "Place proposée",
  REGISTRATION_PROMOTED: "Place obtenue",
  REGISTRATION_EXPIRED: "Délai passé",
  REGISTRATION_DECLINED: "Demande refusée",
  REGISTRATION_CANCELLED: "Annulation",
  LATE_CANCELLATION: "Annulation tardive d’une classe",
  REGISTRATION_CHANGED: "Changement",
  REGISTRATION_DUPLICATE: "Déjà inscrit",
  DUPLICATE_ENDED: "Double inscription terminée",
  REMINDER_HEADCOUNT: "Rappel, effectif à confirmer",
  REMINDER_PRACTICAL: "Rappel, informations pratiques",
  THANKS: "Remerciements",
  ATTENDANCE_TO_RECORD: "Présence à renseigner",
  HEAD_OF_SCHOOL_COPY: "Copie à la direction",
  REGISTERED_BY_ADVISER: "Inscription par un organisme",
  ADVISER_CONFIRMED: "Confirmation groupée",
  HELD_PLACES_RELEASED: "Places gardées, rendues",
  LINK_REQUESTED: "Lien demandé",
  SIGN_IN_CODE: "Code de connexion",
  REGISTRANT_CODE: "Code de « Mes inscriptions »",
  RETENTION_WARNING: "Données bientôt effacées",
};

/** What the team reads of an email beside its state. */
export type Gathering = {
  state: EmailState;
  dueAt: Date | null;
  gatheredIn: { kind: EmailKind; createdAt: Date } | null;
};

/** With which email it left, or until when it waits for others; null for one that is alone. */
export function gatheringInWords({ state, dueAt, gatheredIn }: Gathering): string | null {
  if (gatheredIn) {
    const { kind, createdAt } = gatheredIn;
    return frenchText(
      `Regroupé avec « ${emailKindLabels[kind]} » du ${dayMonthTimeInWords(createdAt)}`,
    );
  }
  if (state !== "QUEUED" || !dueAt) return null;
  return `Attend d’autres courriels pour cette adresse, part vers ${timeInWords(dueAt)}`;
}
