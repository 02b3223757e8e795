import { inTransaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Told } from "#lib/domain/told.ts";
import type { CancelEventCommand } from "#lib/schemas/event.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { endRegistrationsOfSlots } from "../registrations/end-registrations.ts";
import { announceChange } from "./announce-change.ts";
import { findEventSubject } from "./find-event-subject.ts";
import { noteByStaff } from "./note-by-staff.ts";

export type CancelEventResult = { ok: true; told: Told } | { ok: false; refusal: Refusal };

/**
 * Cancels an event: its slots that are to come are cancelled with it, and everybody registered there
 * is told why. What has been held stays as it was, with its attendance. A draft is deleted instead:
 * nobody has seen it, and nobody reads that it is off.
 */
export function cancelEvent(
  actor: Actor,
  command: CancelEventCommand,
  now: Date,
): Promise<CancelEventResult> {
  return inTransaction(async (transaction) => {
    const { eventId, reason } = command;
    const event = await findEventSubject(transaction, actor, "editEvent", eventId);
    if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
    if (event.status === "CANCELLED") return { ok: false, refusal: { kind: "eventCancelled" } };
    if (event.status === "DRAFT") return { ok: false, refusal: { kind: "draftIsDeleted" } };
    const slots = await lockSlots(transaction, eventId);
    const written = await transaction.event.updateMany({
      where: { id: eventId, version: command.version },
      data: {
        status: "CANCELLED",
        cancelReason: reason,
        cancelledAt: now,
        version: { increment: 1 },
      },
    });
    if (written.count === 0) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    const toCome = [...slots.values()].filter((slot) => slot.startsAt > now).map(({ id }) => id);
    await transaction.slot.updateMany({
      where: { id: { in: toCome }, status: "SCHEDULED" },
      data: {
        status: "CANCELLED",
        cancelReason: reason,
        sequence: { increment: 1 },
        version: { increment: 1 },
      },
    });
    const { ended, told } = await endRegistrationsOfSlots(
      transaction,
      slots,
      eventId,
      toCome,
      { actor, reason },
      now,
    );
    const changes = { status: [event.status, "CANCELLED"], registrations: ended };
    await noteByStaff(transaction, actor, { action: "eventCancelled", eventId, changes }, now);
    await announceChange(transaction, eventId);
    return { ok: true, told };
  });
}
