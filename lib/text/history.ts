import { z } from "zod";
import type { HistoryAction, HistoryActorKind } from "#lib/domain/history.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { emailKindLabels } from "./email/email-labels.ts";
import { toldWords } from "./email/told.ts";
import { arrow, changesInWords, isPair, momentInWords, valuesOf } from "./history-values.ts";
import { attendanceLabels, eventStatusLabels, registrationStatusLabels } from "./labels.ts";
import { plural } from "./writing/plural.ts";

/** What was done, by the name that the services write. */
const actions: Readonly<Record<HistoryAction, string>> = {
  registered: "Inscription reçue",
  resized: "Nombre changé",
  validated: "Demande validée",
  derogationGranted: "Dérogation accordée",
  capacityRaised: "Places ajoutées",
  declined: "Demande refusée",
  chosen: "Choisie dans la liste d’attente",
  moved: "Créneau changé",
  eventCreated: "Brouillon créé",
  eventEdited: "Rendez-vous modifié",
  eventPublished: "Publication changée",
  eventWithdrawn: "Retour au brouillon",
  eventCancelled: "Rendez-vous annulé",
  eventDeleted: "Brouillon supprimé",
  slotAdded: "Créneau ajouté",
  slotEdited: "Créneau modifié",
  slotCancelled: "Créneau annulé",
  slotDeleted: "Créneau supprimé",
  questionAdded: "Question ajoutée",
  questionChanged: "Question modifiée",
  questionAskedAnew: "Question posée autrement",
  questionMoved: "Question déplacée",
  questionRetired: "Question retirée",
  cancelled: "Inscription annulée",
  duplicateEnded: "Double inscription terminée\u00A0: elle ne réservait aucune place",
  expired: "Délai passé",
  promoted: "Sortie de la liste d’attente",
  accepted: "Place acceptée",
  secondChoiceTaken: "Deuxième choix pris",
  walkInAdded: "Ajoutée sur place",
  attendanceRecorded: "Présence notée",
  emailResent: "Courriel envoyé de nouveau",
  called: "Appel fait",
  callTried: "Appel sans réponse",
  callReopened: "De nouveau à appeler",
  headcountConfirmed: "Effectif confirmé",
  placesHeld: "Places gardées sans nom",
  placesNamed: "Places gardées qui ont reçu un nom",
  placesGivenBack: "Places gardées rendues",
  linkRevoked: "Lien personnel remplacé",
  signedIn: "Connexion",
  signedOut: "Déconnexion",
  codeRefused: "Code de connexion refusé",
  roleGiven: "Rôle donné",
  erased: "Données effacées à la demande de la personne",
  registrationsExported: "Inscriptions téléchargées",
  schoolHolidayAdded: "Vacances ajoutées",
  schoolHolidayChanged: "Vacances changées",
  schoolHolidayRemoved: "Vacances retirées",
};

const actorKinds: Readonly<Record<HistoryActorKind, string>> = {
  REGISTRANT: "La personne inscrite",
  ADVISER: "L’organisme d’accompagnement",
  STAFF: "L’équipe",
  SYSTEM: "Le logiciel",
};

/** What a line is about, as it is now: which slot, and why it or the event was cancelled. */
export type HistorySubject = { slotStartsAt: Date | null; cancelReason: string | null };

/** One line of the history in words: « Demande validée : En attente de validation → Confirmée ». */
export function historyInWords(
  action: string,
  changes: unknown,
  subject: HistorySubject = { slotStartsAt: null, cancelReason: null },
): string {
  const words = labelOf(actions, action, "Autre changement");
  const details = [slotInWords(action, changes, subject), ...detailsOf(action, changes)];
  if (action.endsWith("Cancelled") && subject.cancelReason) {
    details.push(`«\u00A0${subject.cancelReason}\u00A0»`);
  }
  details.push(toldOf(changes));
  const said = details.filter(Boolean).join("\u00A0; ");
  return said ? `${words}\u00A0: ${said}` : words;
}

/** Which slot it was; a slot that was moved tells both of its hours itself. */
function slotInWords(action: string, changes: unknown, { slotStartsAt }: HistorySubject): string {
  const isMoved = action === "slotEdited" && momentInWords(valuesOf(changes)) !== "";
  const isOfSlot = action.startsWith("slot") || action === "capacityRaised";
  return isOfSlot && slotStartsAt && !isMoved ? dateTimeInWords(slotStartsAt) : "";
}

/** « 3 courriels, 2 personnes à appeler »; nothing where nobody was told. */
function toldOf(changes: unknown): string {
  const { success, data } = toldSchema.safeParse(changes);
  return success && data.told.emails + data.told.calls > 0 ? toldWords(data.told) : "";
}

const toldSchema = z.object({ told: z.object({ emails: z.number(), calls: z.number() }) });

/**
 * Who did it: the name of the member of staff where it is known.
 * @param after the member of staff whose act made the software do it
 */
export function historyActorInWords(
  kind: string,
  name: string | null,
  after: string | null = null,
): string {
  const who = name ?? labelOf(actorKinds, kind, "Inconnu");
  return after ? `${who}, à la suite d’un geste (${after})` : who;
}

function detailsOf(action: string, changes: unknown): (string | null)[] {
  if (typeof changes !== "object" || changes === null) return [];
  const { status, attendance, kind, holiday, registrations } = changes as Record<string, unknown>;
  const labels = action.startsWith("event") ? eventStatusLabels : registrationStatusLabels;
  if (isPair(status) && String(status[0]) in labels) {
    const count = typeof registrations === "number" ? registrations : 0;
    return [
      arrow(status.map((one) => labelOf(labels, String(one)))),
      count > 0 ? plural(count, "inscription", "inscriptions") : null,
    ];
  }
  if (typeof status === "string") return [labelOf(registrationStatusLabels, status)];
  if (isPair(attendance))
    return [arrow(attendance.map((one) => labelOf(attendanceLabels, String(one))))];
  if (isPair(holiday)) return [arrow(holiday.map(holidayInWords).filter(Boolean))];
  if (typeof kind === "string") return [labelOf(emailKindLabels, kind)];
  return changesInWords(action, changes);
}

/** « Noël 2026, du 2026-12-19 au 2027-01-04 »; nothing before it was added and after it was removed. */
function holidayInWords(days: unknown): string {
  if (!Array.isArray(days) || days.length !== 3) return "";
  const [name, startsOn, resumesOn] = days.map(String);
  return `${name}, du ${numericDay(startsOn)} au ${numericDay(resumesOn)}`;
}

function numericDay(day = ""): string {
  return day.split("-").reverse().join("/");
}

/** The database may know words that this version does not. */
function labelOf(
  labels: Readonly<Record<string, string>>,
  value: string,
  otherwise: string = value,
): string {
  return labels[value] ?? otherwise;
}
