import type { Territory } from "#lib/territories/shape.ts";
import type { CommuneList } from "#scripts/list-communes.ts";

/** Names of communes and EPCIs that are also words of every day, or of this code. */
const alsoWords = ["Job", "Entre", "Montagne"];

/** Every name by which a text would show that it was written for this territory alone. */
export function placeNamesOf(territory: Territory, { epcis }: CommuneList): RegExp[] {
  const communes = epcis.flatMap((epci) => epci.communes);
  const names = [
    ...territory.academies,
    ...territory.epcis.flatMap(({ name }) => name.match(/\p{Lu}\p{L}{3,}/gu) ?? []),
    ...communes.flatMap(({ name, formerNames }) => [name, ...formerNames]),
    ...communes.flatMap(({ inseeCode, postcodes }) => [inseeCode, ...postcodes]),
    ...territory.epcis.map(({ siren }) => siren),
    territory.schoolZone,
  ].filter((name) => !alsoWords.includes(name));
  // In file names, addresses and identifiers too.
  const everywhere = [territory.id, territory.name, ...territory.epcis.map(({ town }) => town)];
  return [
    new RegExp(everywhere.join("|"), "i"),
    new RegExp(`(?<![\\p{L}\\d])(${[...new Set(names)].join("|")})(?![\\p{L}\\d])`, "u"),
  ];
}
