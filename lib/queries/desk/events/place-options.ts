import { database } from "#lib/db/client.ts";
import { type Actor, scopeOf } from "#lib/domain/people/permissions.ts";
import { limits } from "#lib/limits.ts";

/** A line of a list to choose from. */
export type PlaceOption = { value: string; label: string };

/** The places where the actor may hold an event: all, or those of their EPCI. */
export async function listPlaces(actor: Actor): Promise<PlaceOption[]> {
  const scope = scopeOf(actor);
  const venues = await database().venue.findMany({
    where: scope.kind === "epci" ? { commune: { epciSiren: scope.epciSiren } } : {},
    orderBy: [{ commune: { name: "asc" } }, { name: "asc" }],
    take: limits.places,
    select: { id: true, name: true, commune: { select: { name: true } } },
  });
  return venues.map(({ id, name, commune }) => ({ value: id, label: `${commune.name}, ${name}` }));
}

/** The companies that may receive a slot. */
export async function listCompanies(): Promise<PlaceOption[]> {
  const companies = await database().company.findMany({
    orderBy: { name: "asc" },
    take: limits.places,
    select: { id: true, name: true },
  });
  return companies.map(({ id, name }) => ({ value: id, label: name }));
}
