import { aPerson, hours, type PlannedEvent, parisInstant } from "#lib/territories/planned-event.ts";
import { nbsp } from "#lib/text/writing/typography.ts";
import { parisDate } from "#lib/time/paris.ts";
import type { AgendaDays } from "../agenda-days.ts";
import { people, venues } from "../cast.ts";
import { free, onTime, photos, unknownPlace } from "./common-texts.ts";

/** Thursday, with Entreprendre pour Apprendre; registrations open in three days. */
export function miniEnterprise(days: AgendaDays, now: Date): PlannedEvent {
  return {
    slug: "mini-entreprise-montbrison",
    title: `Mini-Entreprise${nbsp}S à Montbrison`,
    type: "MINI_ENTERPRISE",
    summary: "Une journée, un défi, une équipe : la classe invente une réponse et la présente.",
    description:
      "Avec Entreprendre pour Apprendre. Une organisation partenaire lance un défi le matin ; les équipes y répondent dans la journée et présentent leur idée.",
    programme: [
      { title: "Recevoir le défi", text: "Un partenaire explique ce qu'il cherche." },
      { title: "Inventer", text: "Chaque équipe construit sa réponse." },
      { title: "Présenter", text: "Les équipes défendent leur idée, les autres questionnent." },
    ],
    practicalFacts: [
      ...unknownPlace,
      onTime,
      { kind: "MEAL", text: "Repas de midi : à confirmer." },
      photos,
      free,
    ],
    levels: ["QUATRIEME", "TROISIEME", "SECONDE_GT", "SECONDE_PRO"],
    venue: venues.montbrison,
    opensAt: parisInstant(parisDate(now).add({ days: 3 }), "09:00"),
    slots: [
      {
        ...hours(days.openDays[1], "09:30", 390),
        venue: venues.montbrison,
        capacity: 120,
        classCapacity: 4,
        registrations: [],
      },
    ],
  };
}

/** A local seminar of the Fabrique prospective: registrations closed yesterday. */
export function seminar(days: AgendaDays): PlannedEvent {
  return {
    ...seminarTexts,
    slug: "seminaire-attractivite-des-metiers",
    title: "Séminaire : attractivité des métiers et des formations industriels",
    summary:
      "Un séminaire local de la Fabrique prospective, pour celles et ceux qui recrutent et forment.",
    description:
      "Entreprises, établissements de formation et élus du territoire travaillent ensemble sur ce qui donne envie d'un métier de l'industrie.",
    venue: venues.thiers,
    rules: { closingDaysBefore: days.today.until(days.seminar).days + 1 },
    slots: [
      {
        ...hours(days.seminar, "14:00", 180),
        venue: venues.thiers,
        capacity: 40,
        registrations: [aPerson(people.dominique), aPerson(people.andrea)],
      },
    ],
  };
}

/** Invented: an event that is called off shows its reason, and keeps its page. */
export function cancelledSeminar(days: AgendaDays): PlannedEvent {
  return {
    ...seminarTexts,
    slug: "seminaire-eau-et-energie",
    title: "Séminaire : l'eau et l'énergie dans l'industrie",
    status: "CANCELLED",
    cancelReason: "La personne qui devait intervenir n'est plus disponible.",
    summary: "Ce que des entreprises ont changé pour consommer moins, et ce qu'elles y ont gagné.",
    description: "Un tour de table, puis des échanges entre entreprises et collectivités.",
    venue: venues.ambert,
    slots: [
      {
        ...hours(days.cancelledSeminar, "09:30", 150),
        venue: venues.ambert,
        capacity: 30,
        registrations: [],
      },
    ],
  };
}

export const industryMeetingSlug = "cafe-des-metiers-ambert";

/** Invented: something that fits no other type, open to everybody. */
export function industryMeeting(days: AgendaDays): PlannedEvent {
  return {
    slug: industryMeetingSlug,
    title: "Café des métiers à Ambert",
    type: "OTHER",
    summary:
      "Autour d'une table, des personnes qui travaillent dans l'industrie racontent leur parcours.",
    description:
      "Venez avec vos questions, en famille si vous voulez. On entre et on sort librement.",
    programme: [
      { title: "Écouter", text: "Deux parcours, racontés en dix minutes chacun." },
      { title: "Échanger", text: "Vos questions, sans sujet imposé." },
    ],
    practicalFacts: [
      ...unknownPlace.filter(({ kind }) => kind !== "COACH"),
      photos,
      { kind: "COST", text: "Gratuit." },
    ],
    venue: venues.ambert,
    rules: { audiences: ["PUBLIC", "JOB_SEEKER"] },
    slots: [
      {
        ...hours(days.industryMeeting, "16:00", 90),
        venue: venues.ambert,
        capacity: 20,
        registrations: [aPerson(people.charlie), aPerson(people.noa, 2)],
      },
    ],
  };
}

const seminarTexts = {
  type: "SEMINAR",
  programme: [
    { title: "Partager un constat", text: "Un tour de table, chiffres à l'appui." },
    { title: "Travailler en groupes", text: "Chaque groupe propose deux actions." },
    { title: "Décider de la suite", text: "Qui fait quoi, et pour quand." },
  ],
  practicalFacts: [
    ...unknownPlace.filter(({ kind }) => kind !== "COACH"),
    onTime,
    { kind: "COST", text: "Gratuit." },
  ],
} as const;
