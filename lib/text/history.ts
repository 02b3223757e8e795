import type { RegistrationStatus } from "#lib/domain/types.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { emailKindLabels } from "./email/email-labels.ts";
import { attendanceLabels, eventStatusLabels, registrationStatusLabels } from "./labels.ts";

/** What was done, by the name that the services write. */
const actions: Readonly<Record<string, string>> = {
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
  schoolHolidayAdded: "Vacances ajoutées",
  schoolHolidayChanged: "Vacances changées",
  schoolHolidayRemoved: "Vacances retirées",
};

const actorKinds: Readonly<Record<string, string>> = {
  REGISTRANT: "La personne inscrite",
  ADVISER: "L’organisme d’accompagnement",
  STAFF: "L’équipe",
  SYSTEM: "Le logiciel",
};

/** One line of the history in words: « Demande validée : En attente de validation → Confirmée ». */
export function historyInWords(action: string, changes: unknown): string {
  const words = actions[action] ?? "Autre changement";
  const isOfEvent = action.startsWith("event");
  const detail = detailOf(changes, isOfEvent ? eventStatusLabels : registrationStatusLabels);
  return detail ? `${words}\u00A0: ${detail}` : words;
}

/**
 * Who did it: the name of the member of staff where it is known.
 * @param after the member of staff whose act made the software do it
 */
export function historyActorInWords(
  kind: string,
  name: string | null,
  after: string | null = null,
): string {
  const who = name ?? actorKinds[kind] ?? "Inconnu";
  return after ? `${who}, à la suite d’un geste (${after})` : who;
}

function detailOf(changes: unknown, labels: Readonly<Record<string, string>>): string | null {
  if (typeof changes !== "object" || changes === null) return null;
  const { status, attendance, kind, holiday, values } = changes as Record<string, unknown>;
  if (isPair(status) && status[0] in labels)
    return arrow(status.map((one) => labelOf(labels, one)));
  if (typeof status === "string") return labelOf(registrationStatusLabels, status);
  if (isPair(attendance)) return arrow(attendance.map((one) => labelOf(attendanceLabels, one)));
  if (isPair(holiday)) return arrow(holiday.map(holidayInWords).filter(Boolean));
  if (typeof kind === "string") return labelOf(emailKindLabels, kind);
  if (typeof values === "object" && values !== null) {
    return [momentInWords(values), countsInWords(values)].filter(Boolean).join(", ") || null;
  }
  return null;
}

const counts: Readonly<Record<string, string>> = {
  pupilCount: "élèves",
  adultCount: "adultes",
  companionCount: "accompagnants",
  capacity: "places",
  classCapacity: "classes",
};

/** « 26 → 28 élèves, 2 → 3 adultes » */
function countsInWords(values: object): string {
  return Object.entries(values)
    .filter(([name, pair]) => name in counts && isPair(pair) && pair[0] !== pair[1])
    .map(([name, pair]) => `${arrow(pair.map(String))}\u00A0${counts[name]}`)
    .join(", ");
}

/** « jeudi 3 décembre 2026 à 10 h → à 14 h » : a slot that was moved, with its year. */
function momentInWords(values: object): string {
  const { startsAt } = values as { startsAt?: unknown };
  if (!isPair(startsAt)) return "";
  const words = startsAt.filter(Boolean).map((one) => dateTimeInWords(new Date(one)));
  return words[0] === words[1] ? "" : arrow(words);
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2;
}

function arrow(words: string[]): string {
  return words.join(" → ");
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

function labelOf(labels: Readonly<Record<string, string>>, value: string): string {
  return labels[value as RegistrationStatus] ?? value;
}
