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
  switch (refusal.kind) {
    case "slotUnknown":
      return "Ce créneau n'existe pas, ou plus. Choisissez une autre date dans l'agenda.";
    case "slotCancelled":
      return "Ce créneau est annulé. Choisissez une autre date dans l'agenda.";
    case "eventCancelled":
      return "Ce rendez-vous est annulé. Choisissez un autre rendez-vous dans l'agenda.";
    case "slotLimitReached":
      return `Un rendez-vous a ${plural(refusal.max, "créneau", "créneaux")} au plus. Créez un second rendez-vous pour les autres.`;
    case "slotPast":
      return "Ce créneau est passé. Choisissez une autre date dans l'agenda.";
    case "registrationNotYetOpen":
      return `Les inscriptions ouvrent le ${dateTimeInWords(refusal.opensAt)}. Revenez à ce moment-là.`;
    case "registrationClosed":
      return `Les inscriptions sont closes depuis le ${dateTimeInWords(refusal.closedAt)}. Choisissez une autre date, ou appelez-nous.`;
    case "slotFull":
      return "Ce créneau vient d'être pris. Vos réponses sont gardées. Choisissez un autre créneau.";
    case "tooManySlots":
      return `Vous pouvez choisir ${plural(refusal.max, "créneau", "créneaux")} au plus. Gardez ceux que vous préférez.`;
    case "slotsOverlap":
      return `Deux créneaux choisis ont lieu en même temps : ${slotInWords(refusal.first)}, et ${slotInWords(refusal.second)}. Gardez l'un des deux.`;
    case "slotRefused":
      return `Le créneau du ${slotInWords(refusal.slot)} n'a pas pu être pris : rien n'est réservé. ${sentence(refusal.why)}`;
    case "placesMissing":
      return `Il reste ${plural(refusal.left, "place libre", "places libres")}, il en faut ${formatNumber(refusal.asked)}. Augmentez d'abord le nombre de places du créneau.`;
    case "classesMissing":
      return `${plural(refusal.booked, "classe est déjà inscrite", "classes sont déjà inscrites")}, autant que prévu. Augmentez d'abord le nombre de classes du créneau.`;
    case "secondChoiceTooSmall":
      return `Votre deuxième choix a ${plural(refusal.capacity, "place", "places")}, et votre classe en prend ${refusal.people}. Choisissez un autre créneau, ou « Aucun ».`;
    case "groupTooLarge":
      return `Vous êtes ${formatNumber(refusal.people)} : ce créneau accueille ${plural(refusal.capacity, "personne", "personnes")} au plus. Choisissez un autre créneau, ou appelez-nous.`;
    case "tooManyCompanions":
      return refusal.max === 0
        ? "Ici, chacun s'inscrit à son nom : personne ne peut venir avec vous sur cette inscription."
        : `Vous pouvez venir avec ${plural(refusal.max, "personne", "personnes")} au plus, sans vous compter. Écrivez un nombre plus petit, ou appelez-nous.`;
    case "alreadyRegistered":
      return personKnownInWords(refusal);
    case "classRegistered":
      return classKnownInWords(refusal);
    case "contactCrowded":
      return `${plural(refusal.max, "personne est déjà inscrite", "personnes sont déjà inscrites")} à ce créneau avec ce courriel ou ce téléphone : c'est le maximum. Donnez un autre courriel ou un autre téléphone, ou appelez-nous au ${refusal.phone}.`;
    case "audienceNotAccepted":
      return "Ce rendez-vous n'est pas ouvert à ce type d'inscription. Choisissez un autre rendez-vous dans l'agenda.";
    case "submissionKeyReused":
      return "Ce formulaire a déjà servi à une inscription. Pour en faire une autre, rouvrez le formulaire depuis la page du rendez-vous.";
    case "lockTimeout":
      return "Beaucoup de personnes s'inscrivent en ce moment. Vos réponses sont gardées. Réessayez dans quelques secondes.";
    case "tooManyTries":
      return "Il y a eu trop d'essais. Attendez quelques minutes, puis réessayez.";
    case "tooManyRequests":
      return "Beaucoup de demandes arrivent en ce moment. Réessayez dans quelques minutes, ou appelez-nous.";
    case "tooManyRequestsOfNetwork":
      return "Beaucoup de demandes viennent de votre réseau. Réessayez dans un quart d'heure, passez par un autre réseau (votre téléphone), ou appelez-nous.";
    case "foreignOrigin":
      return "Ce formulaire a été envoyé depuis un autre site. Ouvrez-le depuis l'agenda, puis réessayez.";
    case "notAllowed":
      return "Vous n'avez pas le droit de faire cela. Demandez à la personne responsable du rendez-vous.";
    case "registrationUnknown":
      return "Cette inscription n'existe pas, ou plus. Vérifiez le lien de votre courriel, ou appelez-nous.";
    case "alreadyCancelled":
      return "Cette inscription est déjà annulée. Vous n'avez rien à faire.";
    case "reasonMissing":
      return "La classe est attendue dans moins de sept jours. Écrivez pourquoi elle ne vient pas.";
    case "statusForbids":
      return `L'état de l'inscription ne le permet pas : « ${registrationStatusLabels[refusal.from]} ». Rechargez la page pour voir ce qui est possible.`;
    case "capacityBelowBooked":
      return `${plural(refusal.booked, "place est déjà prise", "places sont déjà prises")} : on ne peut pas descendre à ${refusal.asked}. Gardez au moins ${refusal.booked} places, ou annulez d'abord des inscriptions.`;
    case "editedMeanwhile":
      return "Quelqu'un a changé cette fiche entre-temps. Rechargez la page, puis refaites votre changement.";
    case "datePastWithPeople":
      return `Cette date est passée, et ${plural(refusal.registered, "inscription y est attachée", "inscriptions y sont attachées")}. Vérifiez l'année. Pour supprimer le créneau, annulez-le.`;
    case "closingPastWithWaiting":
      return `Les inscriptions seraient closes aussitôt, et ${plural(refusal.waiting, "demande en attente perdrait son tour", "demandes en attente perdraient leur tour")}. Gardez une clôture à venir.`;
    case "dateDoubtful":
      return dateDoubtsInWords(refusal.doubts);
    case "draftIsDeleted":
      return "Un brouillon se supprime, il ne s'annule pas. L'annuler le montrerait à tout le monde.";
    case "hasRegistrations":
      return `${plural(refusal.registered, "inscription y est attachée", "inscriptions y sont attachées")}. Annulez avec une raison, pour que chaque personne soit prévenue.`;
    case "notReady":
      return "Il manque encore quelque chose pour publier. Voyez la liste ci-dessous.";
    case "offerExpired":
      return "Le délai est passé : ces places ne sont plus gardées pour vous. Choisissez une autre date, ou appelez-nous.";
    case "surveyFull":
      return "Tous les élèves de la classe ont déjà répondu. Vous n'avez rien à faire.";
    case "cannotGrow":
      return `Il faudrait ${plural(refusal.asked, "place", "places")} de plus : ${whyNotMore(refusal)} Votre inscription ne change pas. Appelez-nous.`;
    case "sizeFrozen":
      return `Le nombre ne se change plus ici depuis le ${dateTimeInWords(refusal.since)}. Appelez-nous.`;
    case "choiceNeeded":
      return refusal.field === "school"
        ? "Plusieurs établissements portent ce nom. Choisissez le bon dans la liste."
        : "Plusieurs communes correspondent. Choisissez la bonne dans la liste.";
    case "derogationPossible":
      return refusal.people > refusal.left
        ? `Vous êtes ${formatNumber(refusal.people)} : il y a ici ${plural(refusal.left, "place", "places")}. Dites ce que vous préférez.`
        : "Les places de classe sont prises. Dites ce que vous préférez.";
    case "schoolUnknown":
      return "Nous ne connaissons pas cet établissement. Vérifiez son nom, ou écrivez aussi sa commune.";
    case "fewerPlacesLeft":
      return `Il reste ${plural(refusal.left, "place", "places")}, et la liste d'attente est fermée. Décochez des lignes, puis réessayez.`;
    case "fewerPlacesToHold":
      return refusal.left === 0
        ? "Il ne reste pas de place à garder sans nom. Effacez ce nombre, puis réessayez."
        : `On peut garder ${plural(refusal.left, "place", "places")} au plus. Diminuez ce nombre, puis réessayez.`;
    case "holdTooLate":
      return `Les places sans nom étaient gardées jusqu'au ${dateTimeInWords(refusal.until)}. Inscrivez des personnes par leur nom.`;
    case "holdsElsewhere":
      return "La même personne ou la même classe a déjà une place à cette heure, ou autant de créneaux que permis. Annulez l'autre inscription d'abord.";
    case "alreadyHolding":
      return "Vous gardez déjà des places sur ce créneau. Nommez-les ou rendez-les depuis « Mes inscriptions ».";
    case "fewerPlacesHeld":
      return refusal.held === 0
        ? "Ces places ne sont plus gardées. Inscrivez ces personnes depuis la page du rendez-vous."
        : `Vous gardez ${plural(refusal.held, "place", "places")}. Cochez autant de lignes au plus.`;
    case "fewerPlacesToGiveBack":
      return refusal.held === 0
        ? "Ces places ne sont plus gardées : il n'y a rien à rendre."
        : `Vous gardez ${plural(refusal.held, "place", "places")} : on ne peut pas en rendre plus. Écrivez un nombre plus petit.`;
    case "nobodyChosen":
      return "Il n'y a personne à inscrire. Remplissez et cochez au moins une ligne, ou demandez des places à garder.";
    case "codeWrong":
      return "Ce code n'est pas le bon, ou il n'est plus valable. Vérifiez-le, ou demandez-en un nouveau.";
    case "eventUnknown":
      return "Ce rendez-vous n'existe pas, ou plus. Revenez à la liste des rendez-vous.";
    case "communeUnknown":
      return "Cette commune n'est pas dans le territoire. Vérifiez son nom, ou écrivez son code postal.";
    case "classCapacityBelowBooked":
      return `${plural(refusal.booked, "classe est déjà inscrite", "classes sont déjà inscrites")} : on ne peut pas descendre à ${refusal.asked}. Gardez au moins ${plural(refusal.booked, "classe", "classes")}, ou annulez d'abord des inscriptions.`;
    case "hourDoesNotExist":
      return `Cette heure n'existe pas ce jour-là : on passe à l'heure d'été. Choisissez ${timeInWords(refusal.next)}, ou une autre heure.`;
    case "hourHappensTwice":
      return "Cette heure arrive deux fois ce jour-là : on passe à l'heure d'hiver. Choisissez une heure avant 2 h, ou à partir de 3 h.";
    case "notRecognised":
      return "Votre page est fermée. Demandez un nouveau code, puis recommencez.";
    case "holidayUnknown":
      return "Ces vacances n'existent pas, ou plus. Revenez au calendrier.";
    case "holidayOverlaps":
      return `Ces jours sont déjà dans « ${refusal.name} ». Changez les dates, ou changez d'abord ces vacances.`;
    case "tooManyHolidays":
      return "Le calendrier est plein. Retirez d'abord des vacances passées.";
    case "holidayFarAhead":
      return "Ces vacances sont dans plus de trois ans. Vérifiez l'année.";
    case "holidayTooLong":
      return `Ces vacances durent plus de ${plural(refusal.days, "jour", "jours")}. Vérifiez le mois et l'année.`;
    case "tooManyQuestions":
      return `Ce rendez-vous pose déjà ${plural(refusal.max, "question", "questions")}. Retirez-en une d'abord.`;
    case "answersWrong":
      return "Des réponses manquent, ou sont à revoir. Corrigez-les, puis renvoyez le formulaire.";
    case "callOvertaken":
      return "Une nouvelle plus récente a suivi pour cette inscription. Regardez sa fiche : c'est elle qui vaut.";
    case "notSignedIn":
      return "Votre connexion est terminée. Connectez-vous, puis réessayez.";
  }
}

function slotInWords({ startsAt, companyName }: NamedSlot): string {
  return [dateTimeInWords(startsAt), companyName].filter(Boolean).join(", ");
}

function whyNotMore({ left, waiting }: Extract<Refusal, { kind: "cannotGrow" }>): string {
  if (waiting > 0) {
    return `les places libres sont promises à ${plural(waiting, "demande qui attend", "demandes qui attendent")}.`;
  }
  return left === 0 ? "il n'en reste pas." : `il en reste ${formatNumber(left)}.`;
}
