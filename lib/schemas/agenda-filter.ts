import { z } from "zod";
import { type AgendaFilter, audienceWords, typeWords } from "#lib/domain/event/agenda-filter.ts";
import { isOneLine } from "#lib/domain/one-line.ts";
import { audiences, eventTypes } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";

const word = z.string().max(limits.search).refine(isOneLine).catch("");

const schema = z.object({
  public: word.transform(
    (value) => audiences.find((audience) => audienceWords[audience] === value) ?? null,
  ),
  type: word.transform((value) => {
    const types = eventTypes.filter((type) => typeWords[type] === value);
    return types.length > 0 ? types : null;
  }),
  lieu: word.transform((value) => value || null),
  mois: word.transform((value) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : null)),
  places: word.transform((value) => value === "oui"),
});

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
