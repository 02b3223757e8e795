import { z } from "zod";
import type { AgendaFilter } from "#lib/domain/event/agenda-filter.ts";
import { isOneLine } from "#lib/domain/one-line.ts";
import type { Audience, EventType } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";

/** Words of the URL, in French like the rest of it. */
export const audienceWords = {
  classe: "CLASS",
  emploi: "JOB_SEEKER",
  tous: "PUBLIC",
  professionnel: "PROFESSIONAL",
} as const satisfies Record<string, Audience>;

/** A visitor thinks « forum », whoever it is for. */
export const typeWords = {
  "escape-game": ["ESCAPE_GAME"],
  forum: ["CAREER_FORUM", "JOB_FORUM"],
  "job-dating": ["JOB_DATING"],
  "portes-ouvertes": ["OPEN_DAY"],
  rencontre: ["MINI_ENTERPRISE", "SEMINAR", "OTHER"],
} as const satisfies Record<string, readonly EventType[]>;

const word = z.string().max(limits.search).refine(isOneLine).catch("");

const schema = z.object({
  public: word.transform((value) => meaningOf(audienceWords, value)),
  type: word.transform((value) => meaningOf(typeWords, value)),
  lieu: word.transform((value) => value || null),
  mois: word.transform((value) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : null)),
  places: word.transform((value) => value === "oui"),
});

/** What a word of the URL means; null for one of no list, « constructor » too. */
function meaningOf<Meaning>(words: Readonly<Record<string, Meaning>>, word: string) {
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

/** Which page of a list a URL asks for; the first where it does not say. */
export function readPageNumber(typed: unknown): number {
  return z.coerce.number().int().min(1).max(limits.pages).catch(1).parse(typed);
}

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
