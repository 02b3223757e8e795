import type { NamedSlot, Refusal } from "#lib/domain/registration/refusal.ts";
import { dateTimeInWords, timeInWords } from "#lib/time/paris-words.ts";
import { dateDoubtsInWords } from "../event/date-doubts.ts";
import { registrationStatusLabels } from "../labels.ts";
import { formatNumber, plural } from "../writing/plural.ts";
import { frenchText } from "../writing/typography.ts";
import { classKnownInWords, personKnownInWords } from "./already-registered.ts";

/** What was refused and what to do next, for the person who asked. */
export function refusalInWords(refusal: Refusal): string {
  return frenchText(sentence(refusal));
}

/** The same on the page of a form that is not shown: nobody has typed anything that could be kept. */
export function refusalBeforeForm(refusal: Refusal): string {
  return refusal.kind === "slotFull"
    ? "Ce créneau est complet. La liste d’attente est fermée."
    : refusalInWords(refusal);
}

function sentence(refusal: Refusal): string {
  // The compiler does not follow that a kind finds the sentence of its own refusal.
  const inWords = sentences[refusal.kind] as (refusal: Refusal) => string;
  return inWords(refusal);
}

type Sentences = {
  readonly [Kind in Refusal["kind"]]: (refusal: Extract<Refusal, { kind: Kind }>) => string;
};

/** One a kind: a refusal without its sentence does not compile. */
const sentences: Sentences = {
  slotUnknown: () => "Ce créneau n'existe pas, ou plus. Choisissez une autre date dans l'agenda.",
  slotCancelled: () => "Ce créneau est annulé. Choisissez une autre date dans l'agenda.",
  eventCancelled: () => "Ce rendez-vous est annulé. Choisissez un autre rendez-vous dans l'agenda.",
  slotLimitReached: (refusal) =>
    `Un rendez-vous a ${plural(refusal.max, "créneau", "créneaux")} au plus. Créez un second rendez-vous pour les autres.`,
  slotPast: () => "Ce créneau est passé. Choisissez une autre date dans l'agenda.",
  registrationNotYetOpen: (refusal) =>
    `Les inscriptions ouvrent le ${dateTimeInWords(refusal.opensAt)}. Revenez à ce moment-là.`,
  registrationClosed: (refusal) =>
    `Les inscriptions sont closes depuis le ${dateTimeInWords(refusal.closedAt)}. Choisissez une autre date, ou appelez-nous.`,
  slotFull: () =>
    "Ce créneau vient d'être pris. Vos réponses sont gardées. Choisissez un autre créneau.",
  tooManySlots: (refusal) =>
    `Vous pouvez choisir ${plural(refusal.max, "créneau", "créneaux")} au plus. Gardez ceux que vous préférez.`,
  slotsOverlap: (refusal) =>
    `Deux créneaux choisis ont lieu en même temps : ${slotInWords(refusal.first)}, et ${slotInWords(refusal.second)}. Gardez l'un des deux.`,
  slotRefused: (refusal) =>
    `Le créneau du ${slotInWords(refusal.slot)} n'a pas pu être pris : rien n'est réservé. ${sentence(refusal.why)}`,
  placesMissing: (refusal) =>
    `${refusal.left === 0 ? "Il ne reste pas de place libre" : `Il reste ${plural(refusal.left, "place libre", "places libres")}`}, il en faut ${formatNumber(refusal.asked)}. Augmentez d'abord le nombre de places du créneau.`,
  classesMissing: (refusal) =>
    `${plural(refusal.booked, "classe est déjà inscrite", "classes sont déjà inscrites")}, autant que prévu. Augmentez d'abord le nombre de classes du créneau.`,
  secondChoiceTooSmall: (refusal) =>
    `Votre deuxième choix a ${plural(refusal.capacity, "place", "places")}, et votre classe en prend ${refusal.people}. Choisissez un autre créneau, ou « Aucun ».`,
  groupTooLarge: (refusal) =>
    `Vous êtes ${formatNumber(refusal.people)} : ce créneau accueille ${plural(refusal.capacity, "personne", "personnes")} au plus. Choisissez un autre créneau, ou appelez-nous.`,
  tooManyCompanions: (refusal) =>
    refusal.max === 0
      ? "Ici, chacun s'inscrit à son nom : personne ne peut venir avec vous sur cette inscription."
      : `Vous pouvez venir avec ${plural(refusal.max, "personne", "personnes")} au plus, sans vous compter. Écrivez un nombre plus petit, ou appelez-nous.`,
  alreadyRegistered: (refusal) => personKnownInWords(refusal),
  classRegistered: (refusal) => classKnownInWords(refusal),
  contactCrowded: (refusal) =>
    `${plural(refusal.max, "personne est déjà inscrite", "personnes sont déjà inscrites")} à ce créneau avec ce courriel ou ce téléphone : c'est le maximum. Donnez un autre courriel ou un autre téléphone, ou appelez-nous au ${refusal.phone}.`,
  audienceNotAccepted: () =>
    "Ce rendez-vous n'est pas ouvert à ce type d'inscription. Choisissez un autre rendez-vous dans l'agenda.",
  submissionKeyReused: () =>
    "Ce formulaire a déjà servi à une inscription. Pour en faire une autre, rouvrez le formulaire depuis la page du rendez-vous.",
  lockTimeout: () =>
    "Beaucoup de personnes s'inscrivent en ce moment. Vos réponses sont gardées. Réessayez dans quelques secondes.",
  tooManyTries: () => "Il y a eu trop d'essais. Attendez quelques minutes, puis réessayez.",
  tooManyRequests: () =>
    "Beaucoup de demandes arrivent en ce moment. Réessayez dans quelques minutes, ou appelez-nous.",
  tooManyRequestsOfNetwork: () =>
    "Beaucoup de demandes viennent de votre réseau. Réessayez dans un quart d'heure, passez par un autre réseau (votre téléphone), ou appelez-nous.",
  foreignOrigin: () =>
    "Ce formulaire a été envoyé depuis un autre site. Ouvrez-le depuis l'agenda, puis réessayez.",
  notAllowed: () =>
    "Vous n'avez pas le droit de faire cela. Demandez à la personne responsable du rendez-vous.",
  registrationUnknown: () =>
    "Cette inscription n'existe pas, ou plus. Vérifiez le lien de votre courriel, ou appelez-nous.",
  alreadyCancelled: () => "Cette inscription est déjà annulée. Vous n'avez rien à faire.",
  reasonMissing: () =>
    "La classe est attendue dans moins de sept jours. Écrivez pourquoi elle ne vient pas.",
  statusForbids: (refusal) =>
    `L'état de l'inscription ne le permet pas : « ${registrationStatusLabels[refusal.from]} ». Rechargez la page pour voir ce qui est possible.`,
  capacityBelowBooked: (refusal) =>
    `${plural(refusal.booked, "place est déjà prise", "places sont déjà prises")} : on ne peut pas descendre à ${refusal.asked}. Gardez au moins ${refusal.booked} places, ou annulez d'abord des inscriptions.`,
  editedMeanwhile: () =>
    "Quelqu'un a changé cette fiche entre-temps. Rechargez la page, puis refaites votre changement.",
  datePastWithPeople: (refusal) =>
    `Cette date est passée, et ${plural(refusal.registered, "inscription y est attachée", "inscriptions y sont attachées")}. Vérifiez l'année. Pour supprimer le créneau, annulez-le.`,
  closingPastWithWaiting: (refusal) =>
    `Les inscriptions seraient closes aussitôt, et ${plural(refusal.waiting, "demande en attente perdrait son tour", "demandes en attente perdraient leur tour")}. Gardez une clôture à venir.`,
  dateDoubtful: (refusal) => dateDoubtsInWords(refusal.doubts),
  draftIsDeleted: () =>
    "Un brouillon se supprime, il ne s'annule pas. L'annuler le montrerait à tout le monde.",
  hasRegistrations: (refusal) =>
    `${plural(refusal.registered, "inscription y est attachée", "inscriptions y sont attachées")}. Annulez avec une raison, pour que chaque personne soit prévenue.`,
  notReady: () => "Il manque encore quelque chose pour publier. Voyez la liste ci-dessous.",
  offerExpired: () =>
    "Le délai est passé : ces places ne sont plus gardées pour vous. Choisissez une autre date, ou appelez-nous.",
  surveyFull: () => "Tous les élèves de la classe ont déjà répondu. Vous n'avez rien à faire.",
  cannotGrow: (refusal) =>
    `Il faudrait ${plural(refusal.asked, "place", "places")} de plus : ${whyNotMore(refusal)} Votre inscription ne change pas. Appelez-nous.`,
  sizeFrozen: (refusal) =>
    `Le nombre ne se change plus ici depuis le ${dateTimeInWords(refusal.since)}. Appelez-nous.`,
  choiceNeeded: (refusal) =>
    refusal.field === "school"
      ? "Plusieurs établissements portent ce nom. Choisissez le bon dans la liste."
      : "Plusieurs communes correspondent. Choisissez la bonne dans la liste.",
  derogationPossible: (refusal) =>
    refusal.people > refusal.left
      ? `Vous êtes ${formatNumber(refusal.people)} : ${refusal.left === 0 ? "il n'y a plus de place ici" : `il y a ici ${plural(refusal.left, "place", "places")}`}. Dites ce que vous préférez.`
      : "Les places de classe sont prises. Dites ce que vous préférez.",
  schoolUnknown: () =>
    "Nous ne connaissons pas cet établissement. Vérifiez son nom, ou écrivez aussi sa commune.",
  fewerPlacesLeft: (refusal) =>
    refusal.left === 0
      ? "Il ne reste pas de place, et la liste d'attente est fermée. Choisissez un autre créneau."
      : `Il reste ${plural(refusal.left, "place", "places")}, et la liste d'attente est fermée. Décochez des lignes, puis réessayez.`,
  fewerPlacesToHold: (refusal) =>
    refusal.left === 0
      ? "Il ne reste pas de place à garder sans nom. Effacez ce nombre, puis réessayez."
      : `On peut garder ${plural(refusal.left, "place", "places")} au plus. Diminuez ce nombre, puis réessayez.`,
  holdTooLate: (refusal) =>
    `Les places sans nom étaient gardées jusqu'au ${dateTimeInWords(refusal.until)}. Inscrivez des personnes par leur nom.`,
  holdsElsewhere: () =>
    "La même personne ou la même classe a déjà une place à cette heure, ou autant de créneaux que permis. Annulez l'autre inscription d'abord.",
  alreadyHolding: () =>
    "Vous gardez déjà des places sur ce créneau. Nommez-les ou rendez-les depuis « Mes inscriptions ».",
  fewerPlacesToGiveBack: (refusal) =>
    refusal.held === 0
      ? "Ces places ne sont plus gardées : il n'y a rien à rendre."
      : `Vous gardez ${plural(refusal.held, "place", "places")} : on ne peut pas en rendre plus. Écrivez un nombre plus petit.`,
  fewerPlacesHeld: (refusal) =>
    refusal.held === 0
      ? "Ces places ne sont plus gardées. Inscrivez ces personnes depuis la page du rendez-vous."
      : `Vous gardez ${plural(refusal.held, "place", "places")}. Cochez autant de lignes au plus.`,
  nobodyChosen: () =>
    "Il n'y a personne à inscrire. Remplissez et cochez au moins une ligne, ou demandez des places à garder.",
  codeWrong: () =>
    "Ce code n'est pas le bon, ou il n'est plus valable. Vérifiez-le, ou demandez-en un nouveau.",
  eventUnknown: () => "Ce rendez-vous n'existe pas, ou plus. Revenez à la liste des rendez-vous.",
  communeUnknown: () =>
    "Cette commune n'est pas dans le territoire. Vérifiez son nom, ou écrivez son code postal.",
  classCapacityBelowBooked: (refusal) =>
    `${plural(refusal.booked, "classe est déjà inscrite", "classes sont déjà inscrites")} : on ne peut pas descendre à ${refusal.asked}. Gardez au moins ${plural(refusal.booked, "classe", "classes")}, ou annulez d'abord des inscriptions.`,
  hourDoesNotExist: (refusal) =>
    `Cette heure n'existe pas ce jour-là : on passe à l'heure d'été. Choisissez ${timeInWords(refusal.next)}, ou une autre heure.`,
  hourHappensTwice: () =>
    "Cette heure arrive deux fois ce jour-là : on passe à l'heure d'hiver. Choisissez une heure avant 2 h, ou à partir de 3 h.",
  notRecognised: () => "Votre page est fermée. Demandez un nouveau code, puis recommencez.",
  holidayUnknown: () => "Ces vacances n'existent pas, ou plus. Revenez au calendrier.",
  holidayOverlaps: (refusal) =>
    `Ces jours sont déjà dans « ${refusal.name} ». Changez les dates, ou changez d'abord ces vacances.`,
  tooManyHolidays: () => "Le calendrier est plein. Retirez d'abord des vacances passées.",
  holidayFarAhead: () => "Ces vacances sont dans plus de trois ans. Vérifiez l'année.",
  holidayTooLong: (refusal) =>
    `Ces vacances durent plus de ${plural(refusal.days, "jour", "jours")}. Vérifiez le mois et l'année.`,
  tooManyQuestions: (refusal) =>
    `Ce rendez-vous pose déjà ${plural(refusal.max, "question", "questions")}. Retirez-en une d'abord.`,
  answersWrong: () =>
    "Des réponses manquent, ou sont à revoir. Corrigez-les, puis renvoyez le formulaire.",
  callOvertaken: () =>
    "Une nouvelle plus récente a suivi pour cette inscription. Regardez sa fiche : c'est elle qui vaut.",
  notSignedIn: () => "Votre connexion est terminée. Connectez-vous, puis réessayez.",
};

function slotInWords({ startsAt, companyName }: NamedSlot): string {
  return [dateTimeInWords(startsAt), companyName].filter(Boolean).join(", ");
}

function whyNotMore({ left, waiting }: Extract<Refusal, { kind: "cannotGrow" }>): string {
  if (waiting > 0) {
    return `les places libres sont promises à ${plural(waiting, "demande qui attend", "demandes qui attendent")}.`;
  }
  return left === 0 ? "il n'en reste pas." : `il en reste ${formatNumber(left)}.`;
}
