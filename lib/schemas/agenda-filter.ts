import { z } from "zod";
import type { AgendaFilter } from "#lib/domain/agenda-filter.ts";
import type { Audience, EventType } from "#lib/domain/types.ts";

/** Words of the URL, in French like the rest of it. */
export const audienceWords: Readonly<Record<string, Audience>> = {
  classe: "CLASS",
  emploi: "JOB_SEEKER",
  tous: "PUBLIC",
  professionnel: "PROFESSIONAL",
};

/** A visitor thinks « forum », whoever it is for. */
export const typeWords: Readonly<Record<string, readonly EventType[]>> = {
  "escape-game": ["ESCAPE_GAME"],
  forum: ["CAREER_FORUM", "JOB_FORUM"],
  "job-dating": ["JOB_DATING"],
  "portes-ouvertes": ["OPEN_DAY"],
  rencontre: ["MINI_ENTERPRISE", "SEMINAR", "OTHER"],
};

const word = z.string().max(80).catch("");

const schema = z.object({
  public: word.transform((value) => audienceWords[value] ?? null),
  type: word.transform((value) => typeWords[value] ?? null),
  lieu: word.transform((value) => value || null),
  mois: word.transform((value) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : null)),
  places: word.transform((value) => value === "oui"),
});

/** Reads the filters of a URL; what is not known asks nothing, so that an old link still shows dates. */
export function readAgendaFilter(parameters: Record<string, unknown>): AgendaFilter {
  const {
    public: audience,
    type: types,
    lieu: place,
    mois: month,
    places,
  } = schema.parse(parameters);
  return { audience, types, place, month, withPlaces: places };
}
