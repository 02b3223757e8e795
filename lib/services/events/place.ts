import type { Transaction } from "#lib/db/transaction.ts";
import type { Refused } from "#lib/domain/result.ts";
import type { PlaceCommand } from "#lib/schemas/staff/event.ts";
import { resolveCommune } from "../registrations/register/resolve-commune.ts";

/** Where an event is held: a known place, or a new one that is not written yet. */
export type Place =
  | { venueId: string; epciSiren: string }
  | { name: string; address: string | null; communeInseeCode: string; epciSiren: string };

/** Finds the place that was chosen or typed. Nothing is written before the actor may do so. */
export async function findPlace(
  transaction: Transaction,
  command: PlaceCommand,
): Promise<Place | Refused> {
  if (command.venueId) {
    const venue = await transaction.venue.findUnique({
      where: { id: command.venueId },
      select: { id: true, commune: { select: { epciSiren: true } } },
    });
    if (venue) return { venueId: venue.id, epciSiren: venue.commune.epciSiren ?? "" };
    return { ok: false, refusal: { kind: "communeUnknown" }, field: "venueId" };
  }
  const found = await resolveCommune(command.venueCommune ?? "", command.communeChoice);
  if ("refusal" in found) return { ok: false, refusal: found.refusal, field: "communeChoice" };
  const { communeInseeCode, epciSiren } = found;
  if (!communeInseeCode || !epciSiren) {
    return { ok: false, refusal: { kind: "communeUnknown" }, field: "venueCommune" };
  }
  return {
    name: command.venueName ?? "",
    address: command.venueAddress,
    communeInseeCode,
    epciSiren,
  };
}

/** The id of the place, which is written first where it is new. */
export async function keepPlace(transaction: Transaction, place: Place): Promise<string> {
  if ("venueId" in place) return place.venueId;
  const { name, address, communeInseeCode } = place;
  const venue = await transaction.venue.create({ data: { name, address, communeInseeCode } });
  return venue.id;
}
