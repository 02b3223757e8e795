import type { PublishCheck } from "#lib/domain/event/publish-checklist.ts";
import { dateTimeInWords } from "#lib/time/paris-words.ts";
import { audienceLabels } from "../labels.ts";
import { listInWords } from "../writing/list.ts";
import { plural } from "../writing/plural.ts";
import { frenchText } from "../writing/typography.ts";

const titles: Readonly<Record<PublishCheck["about"], string>> = {
  slots: "Créneaux",
  place: "Lieu",
  capacity: "Places",
  opening: "Ouverture des inscriptions",
  audiences: "Qui peut s'inscrire",
  description: "Description",
};

/** One line of the list before publishing: what it is about, and what it says. */
export function publishCheckInWords(check: PublishCheck): { title: string; sentence: string } {
  return { title: frenchText(titles[check.about]), sentence: frenchText(sentenceOf(check)) };
}

function sentenceOf(check: PublishCheck): string {
  switch (check.about) {
    case "slots":
      return slotsInWords(check);
    case "place":
      return check.level === "ok"
        ? "Le lieu a une adresse."
        : "Le lieu n'a pas d'adresse : on lira son nom et sa commune.";
    case "capacity":
      return check.unlimited > 0
        ? `${plural(check.unlimited, "créneau est", "créneaux sont")} en entrée libre : personne n'y est refusé.`
        : "Chaque créneau a un nombre de places ou de classes.";
    case "opening":
      return openingInWords(check);
    case "audiences":
      return check.audiences.length > 0
        ? `${listInWords(check.audiences.map((audience) => audienceLabels[audience]))}.`
        : "Choisissez au moins un public.";
    case "description":
      return check.level === "ok"
        ? "Elle est écrite."
        : "Elle est vide : seule la phrase de résumé se lira.";
  }
}

function slotsInWords({
  level,
  toCome,
  past,
  hasDays,
}: Extract<PublishCheck, { about: "slots" }>): string {
  if (level === "blocked") return "Ajoutez au moins un créneau.";
  if (hasDays && toCome + past === 0) return "Annoncé par ses jours, sans créneau.";
  const coming = plural(toCome, "créneau à venir", "créneaux à venir");
  return past > 0
    ? `${coming}, ${plural(past, "déjà passé", "déjà passés")}. Vérifiez l'année.`
    : `${coming}.`;
}

function openingInWords({
  level,
  opensAt,
  closed,
}: Extract<PublishCheck, { about: "opening" }>): string {
  const opening = opensAt ? `Le ${dateTimeInWords(opensAt)}.` : "Dès la publication.";
  if (level === "blocked") {
    return `${opening} Personne ne pourrait s'inscrire : les inscriptions ouvrent après la clôture de chaque créneau à venir.`;
  }
  return closed > 0
    ? `${opening} ${plural(closed, "créneau n'accepte", "créneaux n'acceptent")} aucune inscription : la clôture passe avant.`
    : opening;
}
