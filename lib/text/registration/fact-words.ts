import type { ChoiceName, FactFor, Reader } from "#lib/domain/registration/facts.ts";
import { adviserNetworkLabels, ageBandLabels, transportLabels } from "../labels.ts";

/** What each fact that somebody reads is called: by the staff, and above its column of the exported file. */
export const factNames: Readonly<Record<FactFor<Reader>, string>> = {
  id: "Identifiant",
  code: "Billet",
  eventId: "Rendez-vous",
  kind: "Genre",
  status: "État",
  source: "Saisie",
  firstName: "Prénom",
  lastName: "Nom",
  email: "Courriel",
  phone: "Téléphone",
  organisation: "Organisme",
  jobTitle: "Fonction",
  accompaniedBy: "Accompagnée par",
  parentAddress: "Adresse d’un parent",
  schoolId: "Numéro de l’établissement",
  schoolName: "Établissement",
  className: "Classe",
  levels: "Niveaux",
  pupilCount: "Élèves",
  adultCount: "Adultes",
  companionCount: "Accompagnants",
  transport: "Transport",
  arrivalTime: "Arrivée",
  headAgreed: "Accord du chef d’établissement",
  headEmail: "Direction en copie",
  asksDerogation: "Dérogation demandée",
  pendingExpiresAt: "Réponse de l’équipe jusqu’au",
  secondChoiceSlotId: "Deuxième choix",
  ageBand: "Âge",
  adviserId: "Inscrite par",
  batchId: "Liste",
  heldUntil: "Places gardées jusqu’au",
  pupilSurveyCount: "Réponses des élèves",
  needs: "Besoins",
  headcountConfirmedAt: "Effectif confirmé",
  communeInseeCode: "Code INSEE",
  communeName: "Commune",
  epciSiren: "EPCI",
  waitlistedAt: "Attend depuis",
  offerExpiresAt: "Place proposée jusqu’au",
  cancelledAt: "Annulée le",
  cancelledBy: "Annulée par",
  cancelReason: "Raison",
  version: "Version",
  createdAt: "Reçue le",
  updatedAt: "Changée le",
};

type ChoiceWords = {
  /** Above the list in the form. */
  asked: string;
  /** Its first line, which answers nothing. */
  unanswered: string;
  /** Its name in the file that gives somebody their own data. */
  ownName: string;
  labels: Readonly<Record<string, string>>;
};

/** The words of what is chosen from a list in a form. */
export const choiceWords: Readonly<Record<ChoiceName, ChoiceWords>> = {
  transport: {
    asked: "Transport",
    unanswered: "Pas encore choisi",
    ownName: "transport",
    labels: transportLabels,
  },
  accompaniedBy: {
    asked: "Qui vous accompagne",
    unanswered: "Personne, ou je préfère ne pas le dire",
    ownName: "accompagnéPar",
    labels: adviserNetworkLabels,
  },
  ageBand: {
    asked: "Votre âge",
    unanswered: "Je préfère ne pas le dire",
    ownName: "trancheDÂge",
    labels: ageBandLabels,
  },
};

/** What was chosen, in the words of the form; null where nothing was. */
export function chosenInWords(name: ChoiceName, chosen: string | null): string | null {
  return chosen && (choiceWords[name].labels[chosen] ?? null);
}
