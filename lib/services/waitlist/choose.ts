import type { Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { refuseToGive } from "#lib/domain/places/booking.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { announceChange } from "../events/announce-change.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { type ActResult, actOnRegistration } from "../registrations/act-on-registration.ts";
import { listWaiters, promoteChosen, refuseBeside } from "./promote.ts";

/**
 * Gives free places to one who waits, by the staff's own choice: the only way on where the event's
 * rule is LEAD_CHOOSES. Refused where the places are not free: the lead raises the capacity first.
 */
export function chooseWaiter(
  actor: Actor,
  registrationId: string,
  now: Date,
  seen: number | null = null,
): Promise<ActResult> {
  return actOnRegistration(actor, registrationId, seen, async (transaction, { eventId }) => {
    const slots = await lockSlots(transaction, eventId);
    const [chosen] = await listWaiters(transaction, eventId, slots, now, { id: registrationId });
    if (!chosen) return { ok: false, refusal: await whyNotWaiting(transaction, registrationId) };
    const beside = await refuseBeside(transaction, eventId, slots, chosen);
    if (beside) return { ok: false, refusal: beside };
    for (const { slotId, places } of chosen.needs) {
      const slot = slots.get(slotId);
      const refusal = slot ? refuseToGive(slot, places) : { kind: "slotUnknown" as const };
      if (refusal) return { ok: false, refusal };
    }
    const told = await promoteChosen(transaction, eventId, slots, [chosen], now, {
      chosenBy: actor.userId,
    });
    await announceChange(transaction, eventId);
    return { ok: true, told };
  });
}

/** Who still waits, waits for a slot that has begun or is cancelled; anybody else has their answer. */
async function whyNotWaiting(transaction: Transaction, registrationId: string): Promise<Refusal> {
  const stillWaits = { id: registrationId, status: "WAITLISTED" } as const;
  const count = await transaction.registration.count({ where: stillWaits });
  return { kind: count > 0 ? "slotPast" : "editedMeanwhile" };
}
