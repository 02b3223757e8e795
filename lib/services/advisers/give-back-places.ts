import type { Registrant } from "#lib/auth/registrant-session.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Result } from "#lib/domain/result.ts";
import { announceChange } from "../events/announce-change.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { movePlaces } from "../places/move-places.ts";
import { promote } from "../waitlist/promote.ts";
import { findHeldPlaces, lessenHeldPlaces } from "./held-places.ts";

/**
 * Gives back some of the places that an adviser holds without names, or all; they pass to those who wait.
 * @returns `kept`: how many are held still
 */
export function giveBackPlaces(
  registrant: Registrant,
  { heldId, people }: { heldId: string; people: number },
  now: Date,
): Promise<Result<{ kept: number }>> {
  return inTransaction(async (transaction) => {
    const adviser = await transaction.adviser.findUnique({ where: registrant });
    const group = await transaction.registration.findUnique({
      where: { id: heldId },
      select: { eventId: true },
    });
    if (!adviser || !group) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const { eventId } = group;
    const slots = await lockSlots(transaction, eventId);
    const held = await findHeldPlaces(transaction, adviser, heldId);
    if (!held || held.people < people) {
      return { ok: false, refusal: { kind: "fewerPlacesToGiveBack", held: held?.people ?? 0 } };
    }
    await lessenHeldPlaces(transaction, held, { people, action: "placesGivenBack", eventId }, now);
    const places = { people: -people, classes: 0 };
    await movePlaces(transaction, slots, [{ slotId: held.slotId, places, waiting: 0 }]);
    await promote(transaction, eventId, slots, now);
    await announceChange(transaction, eventId);
    return { ok: true, kept: held.people - people };
  });
}
