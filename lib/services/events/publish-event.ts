import { inTransaction } from "#lib/db/transaction.ts";
import { statusesAfter } from "#lib/domain/event-status.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { PublishEventCommand } from "#lib/schemas/event.ts";
import { announceChange } from "./announce-change.ts";
import { findEventSubject } from "./find-event-subject.ts";
import { noteByStaff } from "./note-by-staff.ts";

export type PublishEventResult = { ok: true } | { ok: false; refusal: Refusal };

/** Shows an event to the public, by its link only, or puts it away. */
export function publishEvent(
  actor: Actor,
  command: PublishEventCommand,
  now: Date,
): Promise<PublishEventResult> {
  return inTransaction(async (transaction) => {
    const { eventId, status } = command;
    const event = await findEventSubject(transaction, actor, "editEvent", eventId);
    if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
    if (event.status === "CANCELLED") return { ok: false, refusal: { kind: "eventCancelled" } };
    // The page offers what the status allows: another one was changed since the page was shown.
    if (!statusesAfter(event.status).includes(status)) {
      return { ok: false, refusal: { kind: "editedMeanwhile" } };
    }
    const written = await transaction.event.updateMany({
      where: { id: eventId, version: command.version },
      data: { status, version: { increment: 1 } },
    });
    if (written.count === 0) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    const changes = { status: [event.status, status] };
    await noteByStaff(transaction, actor, { action: "eventPublished", eventId, changes }, now);
    await announceChange(transaction, eventId);
    return { ok: true };
  });
}
