import { inTransaction } from "#lib/db/transaction.ts";
import { addTold, type Told } from "#lib/domain/email/told.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { CancelEventCommand } from "#lib/schemas/staff/event.ts";
import { lockSlots } from "../places/lock-slots.ts";
import {
  countStillToEnd,
  endRegistrationsOfSlots,
} from "../registrations/end/end-registrations.ts";
import { announceChange } from "./announce-change.ts";
import { findEventSubject } from "./find-event-subject.ts";
import { noteByStaff } from "./note-by-staff.ts";

/**
 * Cancels an event: its slots that are to come are cancelled with it, and everybody registered there
 * is told why: the first ones here, where there are very many the others by the job `endCancelled`.
 * What has been held stays as it was, with its attendance. A draft is deleted instead: nobody has seen
 * it, and nobody reads that it is off.
 */
export function cancelEvent(
  actor: Actor,
  command: CancelEventCommand,
  now: Date,
): Promise<Result<{ told: Told }>> {
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
    const ending = { actorId: actor.userId, reason };
    const first = await endRegistrationsOfSlots(transaction, slots, eventId, toCome, ending, now);
    const rest = await countStillToEnd(transaction, eventId, toCome);
    const registrations = first.ended + rest.registrations;
    const told = addTold(first.told, rest.told);
    const changes = { status: [event.status, "CANCELLED"] as const, registrations, told };
    await noteByStaff(transaction, actor, { action: "eventCancelled", eventId, changes }, now);
    await announceChange(transaction, eventId);
    return { ok: true, told };
  });
}
