import type { Registrant } from "#lib/auth/registrant-session.ts";
import { database } from "#lib/db/client.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { placeOnHeld, placeRoster } from "#lib/domain/registration/roster.ts";
import { findHeldPlaces } from "./held-places.ts";
import type { RegisterPeopleCommand } from "./register-people.ts";
import { type RosterSlot, refuseList } from "./roster-slot.ts";

/**
 * What a list would get if it were sent now, told while it is verified. It takes no lock: only the act
 * decides.
 */
export async function foreseeList(
  registrant: Registrant,
  slot: RosterSlot,
  list: Pick<RegisterPeopleCommand, "heldCount" | "heldId"> & { people: number },
  now: Date,
): Promise<{ atOnce: number } | { refusal: Refusal }> {
  const { people, heldCount, heldId } = list;
  const refusal = refuseList(slot, heldId !== null, now);
  if (refusal) return { refusal };
  if (!heldId) return placeRoster(slot, people, heldCount);
  const adviser = await database().adviser.findUnique({ where: registrant });
  const held = adviser && (await findHeldPlaces(database(), adviser, heldId));
  return placeOnHeld(held?.slotId === slot.slotId ? held.people : 0, people);
}
