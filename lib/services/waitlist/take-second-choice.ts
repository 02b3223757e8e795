import { registrantKeys } from "#lib/db/facts/held-hours.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { pendingEnd } from "#lib/domain/event/deadlines.ts";
import { fits, type Places, placesOfSize } from "#lib/domain/places/capacity.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { canBecome, freedByEnding } from "#lib/domain/registration/registration-status.ts";
import type { Result } from "#lib/domain/result.ts";
import { emailAbout } from "#lib/email/outbox.ts";
import { announceChange } from "../events/announce-change.ts";
import { changeStatus, type StatusChange } from "../lifecycle/change-status.ts";
import { type LockedSlot, lockSlots } from "../places/lock-slots.ts";
import { movePlaces } from "../places/move-places.ts";
import { findByToken } from "../registrations/link/find-by-token.ts";
import { promote, refuseBeside } from "./promote.ts";

/**
 * Moves a class that waits to its second choice, with all that was typed: it leaves the waiting list,
 * and what that opens goes to those behind it. Its own places it has at once, or it goes on waiting.
 */
export function takeSecondChoice(token: string, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const known = await findByToken(transaction, token);
    if (!known) return { ok: false, refusal: { kind: "registrationUnknown" } };
    const slots = await lockSlots(transaction, known.eventId);
    const refusal = await move(transaction, known.id, slots, now);
    if (refusal) return { ok: false, refusal };
    await promote(transaction, known.eventId, slots, now);
    await announceChange(transaction, known.eventId);
    return { ok: true };
  });
}

async function move(
  transaction: Transaction,
  id: string,
  slots: Map<string, LockedSlot>,
  now: Date,
): Promise<Refusal | null> {
  const registration = await transaction.registration.findUniqueOrThrow({
    where: { id },
    include: { slots: true, event: true },
  });
  const { event, status } = registration;
  const to = event.needsValidation ? "PENDING" : "CONFIRMED";
  if (!canBecome(status, to, "registrant")) return { kind: "statusForbids", from: status };
  const second = slots.get(registration.secondChoiceSlotId ?? "");
  const places = placesOfSize("CLASS", registration, event.countsAdults);
  if (!second || !isFree(second, places, now)) return { kind: "slotFull" };
  const identityKey = registration.slots[0]?.identityKey ?? null;
  const isThereAlready = await transaction.registrationSlot.count({
    where: { slotId: second.id, identityKey: { equals: identityKey, not: null } },
  });
  if (isThereAlready > 0) return { kind: "slotFull" };
  const beside = await refuseBeside(transaction, event.id, slots, {
    needs: [{ slotId: second.id, places }],
    registrant: registrantKeys(registration.slots[0]),
  });
  if (beside) return beside;
  await movePlaces(transaction, slots, [
    ...freedByEnding(status, registration.slots),
    { slotId: second.id, places, waiting: 0 },
  ]);
  await transaction.registrationSlot.deleteMany({ where: { registrationId: id } });
  await transaction.registrationSlot.create({
    data: { registrationId: id, slotId: second.id, ...places, identityKey },
  });
  const pendingExpiresAt =
    to === "PENDING" ? pendingEnd(now, event.pendingDays, second.closesAt) : null;
  const change: StatusChange = {
    registration,
    to,
    by: "registrant",
    columns: { waitlistedAt: null, pendingExpiresAt, secondChoiceSlotId: null },
    note: {
      actorKind: "REGISTRANT",
      action: "secondChoiceTaken",
      slotId: second.id,
      changes: { status: [status, to] },
    },
    emails: [emailAbout(registration, `REGISTRATION_${to}`, { isOwnAct: true })],
  };
  await changeStatus(transaction, [change], now);
  return null;
}

function isFree(slot: LockedSlot, places: Places, now: Date): boolean {
  const isTaking = slot.status === "SCHEDULED" && now < slot.closesAt;
  return isTaking && slot.waiting === 0 && fits(slot, places);
}
