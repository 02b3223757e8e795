import {
  audienceLabels,
  questionAudienceLabels,
  questionTypeLabels,
  schoolLevelLabels,
  severalSlotsLabels,
  waitlistRuleSentences,
} from "../labels.ts";
import { listInWords } from "../writing/list.ts";

/** The fields of the staff's forms by the words that stand above them. */
const labels: Readonly<Record<string, string>> = {
  day: "Jour",
  startTime: "Début",
  endTime: "Fin",
  venueId: "Lieu",
  companyId: "Entreprise d’accueil",
  capacity: "Places, en personnes",
  classCapacity: "Classes",
  title: "Titre",
  summary: "En une phrase",
  description: "Description",
  audiences: "Publics",
  levels: "Niveaux",
  opensOn: "Ouverture, jour",
  opensTime: "Ouverture, heure",
  closingDaysBefore: "Clôture, jours avant le créneau",
  closingTime: "Clôture, heure",
  countsAdults: "Compter les adultes d’une classe dans les places",
  needsValidation: "Valider chaque classe avant de la confirmer",
  waitlistOpen: "Ouvrir une liste d’attente quand c’est complet",
  waitlistRule: "Règle de la liste d’attente",
  pupilMax: "Élèves par classe, au plus",
  adultMin: "Adultes par classe, au moins",
  companionMax: "Accompagnants d’une personne, au plus",
  teamSize: "Élèves par équipe",
  frozenDaysBefore: "Nombre figé, jours avant le créneau",
  pendingDays: "Réponse à une classe, en jours",
  slotsPerRegistrationMax: "Créneaux par personne ou par classe, au plus",
  severalSlots: "Une classe sur plusieurs créneaux",
  minimumAge: "Âge minimal",
  headcountReminderDays: "Effectif d’une classe à confirmer, jours avant",
  practicalReminderDays: "Informations pratiques, jours avant",
  thanksAfterwards: "Remercier les présents le lendemain",
  label: "Nom du créneau",
  hint: "Aide",
  type: "Type de réponse",
  choices: "Choix",
  audience: "Posée à",
  required: "Réponse obligatoire",
  name: "Nom",
  startsOn: "Premier jour sans classe",
  resumesOn: "Jour de la reprise",
  reason: "Raison",
};

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  audiences: audienceLabels,
  levels: schoolLevelLabels,
  waitlistRule: waitlistRuleSentences,
  severalSlots: severalSlotsLabels,
  type: questionTypeLabels,
  audience: questionAudienceLabels,
};

const ticks = ["countsAdults", "needsValidation", "waitlistOpen", "thanksAfterwards", "required"];

/** Whether people fill the field, as opposed to what travels with a form. */
export function isFilledByPeople(field: string): boolean {
  return field in labels;
}

/** What stands above a field. */
export function fieldLabel(field: string): string {
  return labels[field] ?? field;
}

export type FieldOptions = Readonly<Record<string, readonly { value: string; label: string }[]>>;

/** A value as it is read: « 03/12/2026 », « Oui », « Ville, Atelier », « rien ». */
export function fieldInWords(
  field: string,
  values: readonly string[],
  options: FieldOptions = {},
): string {
  if (ticks.includes(field)) return values.includes("on") ? "Oui" : "Non";
  const told = values.filter(Boolean).map((value) => valueInWords(field, value, options));
  return told.length > 0 ? listInWords(told) : "rien";
}

function valueInWords(field: string, value: string, options: FieldOptions): string {
  const chosen = options[field]?.find((option) => option.value === value)?.label;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return chosen ?? words[field]?.[value] ?? (isDay ? value.split("-").reverse().join("/") : value);
}
