import { territory } from "#territory/facts.ts";
import type { TerritoryEpci } from "./territories/shape.ts";

/**
 * The Territoire d'industrie that this copy serves. Node, Next and the tests find its folder by the
 * name `#territory` in package.json: to serve another, write its folder there, and start again.
 */
export { territory };

/** The EPCI that carries the programme; the texts say whether that is confirmed. */
export const carrier: TerritoryEpci = findCarrier();

/** The letters that begin the short codes of what is held in this EPCI, or outside the territory. */
export function codePrefixOf(epciSiren: string | null): string {
  const epci = territory.epcis.find(({ siren }) => siren === epciSiren);
  return epci?.codePrefix ?? territory.codePrefix;
}

function findCarrier(): TerritoryEpci {
  const epci = territory.epcis.find(({ siren }) => siren === territory.carrier.epciSiren);
  if (!epci) throw new Error("The carrier of the territory is none of its EPCIs.");
  return epci;
}
