import { inTransaction } from "#lib/db/transaction.ts";
import { closingInstant, frozenInstant } from "#lib/domain/event/deadlines.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Result } from "#lib/domain/result.ts";
import { limits } from "#lib/limits.ts";
import type { AddSlotCommand } from "#lib/schemas/staff/slot.ts";
import { announceChange } from "../events/announce-change.ts";
import { findEventSubject } from "../events/find-event-subject.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { checkDates } from "./check-dates.ts";
import { slotInstants } from "./paris-instant.ts";

/** Adds a slot to an event; it opens and closes by the event's rule. A doubtful date is asked about. */
export function addSlot(
  actor: Actor,
  command: AddSlotCommand,
  now: Date,
): Promise<Result<{ slotId: string }>> {
  return inTransaction(async (transaction) => {
    const { eventId, label, venueId, companyId, capacity, classCapacity } = command;
    const event = await findEventSubject(transaction, actor, "editEvent", eventId);
    if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
    if (event.status === "CANCELLED") return { ok: false, refusal: { kind: "eventCancelled" } };
    const held = await transaction.slot.count({ where: { eventId } });
    if (held >= limits.slotsPerEvent) {
      return { ok: false, refusal: { kind: "slotLimitReached", max: limits.slotsPerEvent } };
    }
    const instants = slotInstants(command);
    if ("refusal" in instants) return instants;
    const closesAt = closingInstant(instants.startsAt, event);
    const move = {
      from: null,
      to: instants.startsAt,
      closedBefore: null,
      opensAt: event.opensAt,
      closesAt,
      frozenAt: frozenInstant(instants.startsAt, event.frozenDaysBefore),
      registered: 0,
    };
    const doubtful = checkDates(move, command.dateChoice, now);
    if (doubtful) return doubtful;
    const slot = await transaction.slot.create({
      data: {
        ...instants,
        eventId,
        label,
        venueId,
        companyId,
        capacity,
        classCapacity,
        opensAt: event.opensAt,
        closesAt,
      },
    });
    const changes = {
      values: { capacity: [null, capacity], classCapacity: [null, classCapacity] },
    } as const;
    const note = { action: "slotAdded", eventId, slotId: slot.id, changes } as const;
    await noteByStaff(transaction, actor, note, now);
    await announceChange(transaction, eventId);
    return { ok: true, slotId: slot.id };
  });
}
