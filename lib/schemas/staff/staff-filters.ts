import { z } from "zod";
import { isOneLine } from "#lib/domain/one-line.ts";
import { eventStatuses, registrationKinds, registrationStatuses } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";

/** What is searched, in a list or at the door; what no name holds searches nothing. */
export const search = z
  .string()
  .max(limits.search)
  .refine(isOneLine)
  .transform((text) => text.trim())
  .catch("");
const page = z.coerce.number().int().min(1).max(limits.pages).catch(1);

/** A list that is only paged. */
export const pageSchema = z.object({ page });

/** The list of events by its address; what cannot be read filters nothing. */
export const eventFiltersSchema = z.object({
  recherche: search,
  etat: z.enum(eventStatuses).nullable().catch(null),
  page,
});
export type EventFilters = z.output<typeof eventFiltersSchema>;

/** The registrations of an event by its address. */
export const registrationFiltersSchema = z.object({
  recherche: search,
  etat: z.enum(registrationStatuses).nullable().catch(null),
  genre: z.enum(registrationKinds).nullable().catch(null),
  creneau: z.uuid().nullable().catch(null),
  page,
});
export type RegistrationFilters = z.output<typeof registrationFiltersSchema>;

export const emailFiltersSchema = z.object({
  etat: z.enum(["ennui", "tous"]).catch("ennui"),
  page,
});
export type EmailFilters = z.output<typeof emailFiltersSchema>;
