import {
  aClass,
  aPerson,
  hours,
  type PlannedEvent,
  type PlannedSlot,
} from "#lib/territories/planned-event.ts";
import type { AgendaDays } from "../agenda-days.ts";
import { classes, people, venues } from "../cast.ts";
import { free, gameName, onTime, photos, unknownPlace } from "./common-texts.ts";

/** Friday, for job seekers: free entry, so that a registration is advice and nobody is refused. */
export function jobForum(days: AgendaDays): PlannedEvent {
  return {
    slug: "forum-france-travail-montbrison",
    title: "Forum France Travail de Montbrison",
    type: "JOB_FORUM",
    summary: `Rencontrez des entreprises de l'industrie, et jouez à l'escape game ${gameName}.`,
    description:
      "Entrée libre, inscription conseillée : elle nous aide à vous accueillir. Venez seul ou avec la personne qui vous accompagne. L'escape game se joue sur place, sans connaître l'industrie.",
    programme: [
      { title: "Être accueilli", text: "Donnez votre nom ou votre code à l'accueil." },
      { title: "Jouer", text: "Une partie d'escape game, en petite équipe." },
      { title: "Rencontrer", text: "Parlez avec les entreprises et les conseillers présents." },
    ],
    practicalFacts: [
      ...unknownPlace.filter(({ kind }) => kind !== "COACH"),
      { kind: "BRING", text: "Des CV, si vous en avez. Ce n'est pas obligatoire." },
      photos,
      { kind: "COST", text: "Gratuit." },
    ],
    venue: venues.montbrison,
    // Free entry: one may register until it begins.
    rules: { closingDaysBefore: 0 },
    slots: [
      {
        ...hours(days.jobForum, "09:00", 210),
        venue: venues.montbrison,
        capacity: null,
        registrations: [aPerson(people.lou), aPerson(people.maxime), aPerson(people.charlie)],
      },
    ],
  };
}

const careerQuestions: PlannedEvent["questions"] = [
  {
    label: "Quelles filières intéressent votre classe ?",
    hint: "Nous préparons les rencontres avec vos réponses.",
    type: "CHOICES",
    audience: "CLASS",
    required: false,
    choices: ["Bois", "Métal", "Plasturgie", "Textile"],
  },
  {
    label: "Comment avez-vous connu ce rendez-vous ?",
    hint: null,
    type: "CHOICE",
    audience: "BOTH",
    required: false,
    choices: ["Par l’école", "Par une affiche", "Par la presse", "Par quelqu’un"],
  },
];

/** Thursday, for classes in arrival waves, and for families at the end of the day. */
export function careerForum(days: AgendaDays): PlannedEvent {
  const wave = (time: string, registrations: PlannedSlot["registrations"]): PlannedSlot => ({
    ...hours(days.careerForum, time, 90),
    venue: venues.ambert,
    label: "Vague d'arrivée",
    capacity: 90,
    classCapacity: 3,
    registrations,
  });
  return {
    slug: "forum-des-metiers-ambert",
    title: "Forum des métiers d'Ambert",
    type: "CAREER_FORUM",
    summary: `Des professionnels racontent leur métier, et l'escape game ${gameName} est de la partie.`,
    description:
      "Les classes arrivent par vagues, pour que chacune ait le temps de parler. La fin de la journée est pour les familles.",
    programme: [
      { title: "Arriver", text: "Votre classe est attendue à l'heure de sa vague." },
      { title: "Jouer", text: "Une partie d'escape game, par équipes de 5 ou 6." },
      { title: "Questionner", text: "Les élèves vont d'un métier à l'autre, à leur rythme." },
    ],
    practicalFacts: [
      ...unknownPlace,
      onTime,
      { kind: "MEAL", text: "Salle pour le pique-nique : à confirmer." },
      photos,
      free,
    ],
    levels: ["QUATRIEME", "TROISIEME", "SECONDE_GT"],
    venue: venues.ambert,
    questions: careerQuestions,
    slots: [
      wave("09:00", [aClass(classes.secondeMetiers), aClass(classes.troisiemeA)]),
      wave("10:30", [aClass(classes.quatriemeB)]),
      wave("13:30", []),
      {
        ...hours(days.careerForum, "17:00", 120),
        venue: venues.ambert,
        label: "Ouvert aux familles",
        capacity: 60,
        registrations: [aPerson(people.noa, 3)],
      },
    ],
  };
}
