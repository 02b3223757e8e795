import type { Audience, EventType } from "../types.ts";
import type { ClosingRule } from "./deadlines.ts";

/** What a type of event proposes when it is created; everything can be changed on the event. */
export type EventDefaults = ClosingRule & {
  audiences: readonly Audience[];
  countsAdults: boolean;
  adultMin: number;
  pupilMax: number;
  companionMax: number;
  /** Pupils of one team; null where nothing is played in teams. */
  teamSize: number | null;
  slotsPerRegistrationMax: number;
};

const forClasses: EventDefaults = {
  audiences: ["CLASS"],
  closingDaysBefore: 7,
  closingTime: "18:00",
  countsAdults: true,
  adultMin: 2,
  pupilMax: 35,
  companionMax: 0,
  teamSize: null,
  slotsPerRegistrationMax: 1,
};

const forPeople: EventDefaults = {
  ...forClasses,
  audiences: ["JOB_SEEKER"],
  closingDaysBefore: 1,
};

/** Defaults by type. Source: the field's own deadlines (class D-7 at 18 h, person D-1 at 18 h). */
export const eventDefaults: Readonly<Record<EventType, EventDefaults>> = {
  ESCAPE_GAME: { ...forClasses, teamSize: 5 },
  CAREER_FORUM: { ...forClasses, audiences: ["CLASS", "PUBLIC"], companionMax: 4 },
  JOB_FORUM: forPeople,
  JOB_DATING: { ...forPeople, slotsPerRegistrationMax: 4 },
  OPEN_DAY: {
    ...forPeople,
    audiences: ["PUBLIC", "CLASS"],
    companionMax: 4,
    slotsPerRegistrationMax: 3,
  },
  MINI_ENTERPRISE: forClasses,
  SEMINAR: { ...forPeople, audiences: ["PROFESSIONAL"] },
  OTHER: { ...forPeople, audiences: ["PUBLIC"], companionMax: 4 },
};
