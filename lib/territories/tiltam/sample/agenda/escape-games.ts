import {
  aClass,
  aPerson,
  hours,
  type PlannedEvent,
  type PlannedSlot,
} from "#lib/territories/planned-event.ts";
import type { AgendaDays } from "../agenda-days.ts";
import { classes, people, venues } from "../cast.ts";
import {
  free,
  gameLevels,
  gameName,
  gameProgramme,
  nothingToBring,
  onTime,
  photos,
  unknownPlace,
} from "./common-texts.ts";

const gameMinutes = 75;

/** Places of one slot: five tables of six. */
const gameCapacity = 30;

const gameTexts = {
  type: "ESCAPE_GAME",
  description:
    "L'usine est à l'arrêt. En équipe, vous cherchez les indices et remettez la production en marche. Derrière chaque énigme, il y a un métier de l'industrie, et quelqu'un qui le fait près de chez vous. Aucune machine n'est à manipuler.",
  programme: gameProgramme,
  practicalFacts: [...unknownPlace, onTime, nothingToBring, photos, free],
  levels: gameLevels,
} as const;

/** The game of the day: a class and people are expected, so that attendance can be taken at once. */
export function gameOfTheDay(days: AgendaDays, now: Date): PlannedEvent {
  return {
    ...gameTexts,
    slug: "escape-game-thiers",
    title: "Escape game à Thiers",
    summary: `${gameName} Un jeu d'énigmes pour découvrir les métiers de l'industrie, en classe ou en famille.`,
    venue: venues.thiers,
    rules: { audiences: ["CLASS", "PUBLIC"], companionMax: 4, closingDaysBefore: 0 },
    slots: [
      {
        ...hoursOfTheDay(days.today, now),
        venue: venues.thiers,
        capacity: 40,
        registrations: [
          aClass(classes.quatriemeB),
          aPerson(people.lou),
          aPerson(people.morgan, 2),
          aPerson(people.charlie),
        ],
      },
    ],
  };
}

/** Two hours that begin with the present one, within the day and never before nine in the morning. */
function hoursOfTheDay(today: Temporal.PlainDate, now: Date) {
  const nine = hours(today, "09:00", 120);
  if (now < nine.startsAt) return nine;
  const passedHours = Math.floor((now.getTime() - nine.startsAt.getTime()) / 3_600_000);
  const startsAt = new Date(nine.startsAt.getTime() + passedHours * 3_600_000);
  const lastHour = hours(today, "23:00", 60);
  const endsAt = new Date(Math.min(startsAt.getTime() + 7_200_000, lastHour.endsAt.getTime()));
  return { startsAt, endsAt };
}

export const gameOnWednesdaySlug = "escape-game-lezoux-mercredi";

/** Wednesday at the library: four slots, the first one full with a class that waits. */
export function gameOnWednesday(days: AgendaDays): PlannedEvent {
  const slot = (time: string, registrations: PlannedSlot["registrations"]): PlannedSlot => ({
    ...hours(days.lezouxWednesday, time, gameMinutes),
    venue: venues.mediatheque,
    capacity: gameCapacity,
    classCapacity: 1,
    registrations,
  });
  return {
    ...gameTexts,
    slug: gameOnWednesdaySlug,
    title: "Escape game à la médiathèque de Lezoux",
    summary: `${gameName} Un jeu d'énigmes pour découvrir les métiers de l'industrie. Vous avez une heure pour remettre l'usine en marche.`,
    venue: venues.mediatheque,
    rules: { audiences: ["CLASS", "PUBLIC"], companionMax: 4, slotsPerRegistrationMax: 2 },
    severalSlots: "HALF_GROUPS",
    slots: [
      slot("09:00", [
        aClass(classes.quatriemeB),
        aPerson(people.andrea, 1),
        aClass(classes.cinquiemeC, "WAITLISTED"),
      ]),
      slot("10:30", [aClass(classes.troisiemeA)]),
      slot("13:30", []),
      slot("15:00", [aPerson(people.noa, 1)]),
    ],
  };
}

/** Saturday at the library, for families: full, and a waiting list. */
export function gameOnSaturday(days: AgendaDays): PlannedEvent {
  const slot = (time: string, registrations: PlannedSlot["registrations"]): PlannedSlot => ({
    ...hours(days.lezouxSaturday, time, gameMinutes),
    venue: venues.mediatheque,
    capacity: 12,
    registrations,
  });
  return {
    ...gameTexts,
    slug: "escape-game-lezoux-samedi",
    title: "Escape game en famille à la médiathèque de Lezoux",
    summary: `${gameName} Le même jeu, un samedi, pour jouer en famille ou entre amis.`,
    venue: venues.mediatheque,
    practicalFacts: [
      ...unknownPlace.filter(({ kind }) => kind !== "COACH"),
      { kind: "AGE", text: "Âge conseillé : à confirmer." },
      onTime,
      nothingToBring,
      photos,
      { kind: "COST", text: "Gratuit." },
    ],
    levels: [],
    rules: { audiences: ["PUBLIC"], companionMax: 4, closingDaysBefore: 1 },
    slots: [
      slot("10:00", [
        aPerson(people.lou, 3),
        aPerson(people.maxime, 3),
        aPerson(people.andrea, 3),
        aPerson(people.noa, 2, "WAITLISTED"),
        aPerson(people.charlie, 0, "WAITLISTED"),
      ]),
      slot("14:00", [
        aPerson(people.morgan, 4),
        aPerson(people.charlie, 4),
        aPerson(people.noa, 1),
        aPerson(people.lou, 1, "WAITLISTED"),
      ]),
    ],
  };
}
