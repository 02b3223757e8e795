import type { Audience, EventType } from "../types.ts";

/** Under which word of the agenda's address each type is found: a visitor thinks « forum », whoever it is for. */
export const typeWords = {
  ESCAPE_GAME: "escape-game",
  CAREER_FORUM: "forum",
  JOB_FORUM: "forum",
  JOB_DATING: "job-dating",
  OPEN_DAY: "portes-ouvertes",
  MINI_ENTERPRISE: "rencontre",
  SEMINAR: "rencontre",
  OTHER: "rencontre",
} as const satisfies Record<EventType, string>;
export type TypeWord = (typeof typeWords)[EventType];

/** The same of those whom an event is for. */
export const audienceWords = {
  CLASS: "classe",
  JOB_SEEKER: "emploi",
  PUBLIC: "tous",
  PROFESSIONAL: "professionnel",
} as const satisfies Record<Audience, string>;
export type AudienceWord = (typeof audienceWords)[Audience];

/** What a visitor asks of the agenda; null asks nothing. */
export type AgendaFilter = {
  audience: Audience | null;
  types: readonly EventType[] | null;
  /** SIREN of an EPCI, or name of a commune. */
  place: string | null;
  /** YYYY-MM. */
  month: string | null;
  withPlaces: boolean;
};

type Filtered = {
  audiences: readonly Audience[];
  type: EventType;
  epciSirens: readonly string[];
  communeNames: readonly string[];
  firstDay: Temporal.PlainDate;
  lastDay: Temporal.PlainDate;
  availability: { state: string };
};

/** True where an event answers all that is asked. An event over two months answers for both. */
export function matchesFilter(event: Filtered, filter: AgendaFilter): boolean {
  const months = [event.firstDay, event.lastDay].map((day) => day.toPlainYearMonth().toString());
  return (
    (!filter.audience || event.audiences.includes(filter.audience)) &&
    (!filter.types || filter.types.includes(event.type)) &&
    (!filter.place ||
      event.epciSirens.includes(filter.place) ||
      event.communeNames.includes(filter.place)) &&
    (!filter.month || ((months[0] ?? "") <= filter.month && filter.month <= (months[1] ?? ""))) &&
    (!filter.withPlaces || event.availability.state === "open")
  );
}
