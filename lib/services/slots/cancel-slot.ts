import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { addTold, type Told } from "#lib/domain/email/told.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { CancelSlotCommand } from "#lib/schemas/staff/slot.ts";
import { announceChange } from "../events/announce-change.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { lockSlots } from "../places/lock-slots.ts";
import {
  countStillToEnd,
  endRegistrationsOfSlots,
} from "../registrations/end/end-registrations.ts";
import { promote } from "../waitlist/promote.ts";
import { countPeople } from "./count-people.ts";
import { findSlotSubject } from "./find-slot-subject.ts";

/**
 * Cancels one slot: everybody registered there is told why, where there are very many by the job
 * `endCancelled`. What a half-group frees on another slot goes to those who wait there; nobody is ever promoted onto the cancelled one.
 */
export function cancelSlot(
  actor: Actor,
  command: CancelSlotCommand,
  now: Date,
): Promise<Result<{ eventId: string; told: Told }>> {
  return inTransaction(async (transaction) => {
    const { slotId, reason } = command;
    const subject = await findSlotSubject(transaction, actor, "editEvent", slotId);
    if (!subject) return { ok: false, refusal: { kind: "slotUnknown" } };
    const { eventId } = subject;
    const slots = await lockSlots(transaction, eventId);
    const slot = slots.get(slotId);
    if (!slot) return { ok: false, refusal: { kind: "slotUnknown" } };
    if (slot.status === "CANCELLED") return { ok: false, refusal: { kind: "slotCancelled" } };
    if (slot.startsAt <= now) return { ok: false, refusal: { kind: "slotPast" } };
    const refusal = await refuseCancelling(transaction, command);
    if (refusal) return { ok: false, refusal };
    await transaction.slot.update({
      where: { id: slotId },
      data: {
        status: "CANCELLED",
        cancelReason: reason,
        sequence: { increment: 1 },
        version: { increment: 1 },
      },
    });
    slot.status = "CANCELLED";
    const ending = { actorId: actor.userId, reason };
    const first = await endRegistrationsOfSlots(transaction, slots, eventId, [slotId], ending, now);
    const rest = await countStillToEnd(transaction, eventId, [slotId]);
    const promoted = await promote(transaction, eventId, slots, now, { after: actor.userId });
    const registrations = first.ended + rest.registrations;
    const told = addTold(first.told, rest.told, promoted);
    const changes = { status: ["SCHEDULED", "CANCELLED"] as const, registrations, told };
    await noteByStaff(
      transaction,
      actor,
      { action: "slotCancelled", eventId, slotId, changes },
      now,
    );
    await announceChange(transaction, eventId);
    return { ok: true, eventId, told };
  });
}

/** A slot that nobody could see, and where nobody was registered, is deleted: cancelled, it would be shown. */
async function refuseCancelling(
  transaction: Transaction,
  { slotId, version }: CancelSlotCommand,
): Promise<Refusal | null> {
  const slot = await transaction.slot.findUniqueOrThrow({
    where: { id: slotId },
    select: { version: true, event: { select: { status: true } } },
  });
  if (slot.version !== version) return { kind: "editedMeanwhile" };
  const { ever } = await countPeople(transaction, [slotId]);
  return slot.event.status === "DRAFT" && ever === 0 ? { kind: "draftIsDeleted" } : null;
}
