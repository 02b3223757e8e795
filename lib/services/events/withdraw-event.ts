import { inTransaction } from "#lib/db/transaction.ts";
import { mayBecomeDraft } from "#lib/domain/event/event-status.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import type { EventTargetCommand } from "#lib/schemas/staff/event.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { countPeople } from "../slots/count-people.ts";
import { announceChange } from "./announce-change.ts";
import { findEventSubject } from "./find-event-subject.ts";
import { noteByStaff } from "./note-by-staff.ts";

/** A registration that was posted before is still under way after less than this. */
const hourMilliseconds = 3_600_000;

/**
 * Takes an event back to draft while nobody is registered. Its slots close in the past: a registration
 * that waits for their locks reads them again, but would read the event as it was. To publish it
 * gives them back the closing of the event's rule.
 */
export function withdrawEvent(
  actor: Actor,
  { eventId, version }: EventTargetCommand,
  now: Date,
): Promise<Result> {
  return inTransaction(async (transaction) => {
    const event = await findEventSubject(transaction, actor, "editEvent", eventId);
    if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
    if (!mayBecomeDraft(event.status)) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    const slots = await lockSlots(transaction, eventId);
    const { alive } = await countPeople(transaction, [...slots.keys()]);
    if (alive > 0) return { ok: false, refusal: { kind: "hasRegistrations", registered: alive } };
    const written = await transaction.event.updateMany({
      where: { id: eventId, version },
      data: { status: "DRAFT", version: { increment: 1 } },
    });
    if (written.count === 0) return { ok: false, refusal: { kind: "editedMeanwhile" } };
    await transaction.slot.updateMany({
      where: { eventId, startsAt: { gt: now } },
      data: { closesAt: new Date(now.getTime() - hourMilliseconds) },
    });
    const changes = { status: [event.status, "DRAFT"] as const };
    await noteByStaff(transaction, actor, { action: "eventWithdrawn", eventId, changes }, now);
    await announceChange(transaction, eventId);
    return { ok: true };
  });
}
