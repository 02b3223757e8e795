import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { changesBetween } from "#lib/domain/changes.ts";
import { closingInstant } from "#lib/domain/deadlines.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { addTold, nobodyTold, type Told } from "#lib/domain/told.ts";
import type { UpdateSlotCommand } from "#lib/schemas/slot.ts";
import { announceChange } from "../events/announce-change.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { type LockedSlot, lockSlots } from "../places/lock-slots.ts";
import { promote } from "../waitlist/promote.ts";
import { findSlotSubject } from "./find-slot-subject.ts";
import { slotInstants } from "./paris-instant.ts";
import { tellOfChange } from "./tell-of-change.ts";

export type UpdateSlotResult =
  | { ok: true; eventId: string; told: Told }
  | { ok: false; refusal: Refusal; field?: string };

/**
 * Changes a slot that is to come. Fewer places than are taken are refused; more go to those who
 * wait, in the same transaction. Those who are registered are told of another hour or place.
 */
export function updateSlot(
  actor: Actor,
  command: UpdateSlotCommand,
  now: Date,
): Promise<UpdateSlotResult> {
  return inTransaction(async (transaction) => {
    const { slotId } = command;
    const subject = await findSlotSubject(transaction, actor, "editEvent", slotId);
    if (!subject) return { ok: false, refusal: { kind: "slotUnknown" } };
    const instants = slotInstants(command);
    if ("refusal" in instants) return instants;
    const slots = await lockSlots(transaction, subject.eventId);
    const slot = slots.get(slotId);
    const refused = refuseChange(slot, command, now);
    if (!slot || refused) return refused ?? { ok: false, refusal: { kind: "slotUnknown" } };
    const before = await findSlot(transaction, slotId);
    const facts = {
      ...instants,
      ...factsOf(command),
      closesAt: closingInstant(instants.startsAt, before.event),
    };
    const isMoved = movedBetween(before, facts);
    await transaction.slot.update({
      where: { id: slotId },
      data: { ...facts, sequence: { increment: isMoved ? 1 : 0 } },
    });
    Object.assign(slot, facts);
    const moved = isMoved ? await tellOfChange(transaction, slotId, now) : nobodyTold;
    const promoted = await promote(transaction, subject.eventId, slots, now);
    const changes = changesBetween(before, facts);
    const note = { action: "slotEdited", eventId: subject.eventId, slotId, changes };
    await noteByStaff(transaction, actor, note, now);
    await announceChange(transaction, subject.eventId);
    return { ok: true, eventId: subject.eventId, told: addTold(moved, promoted) };
  });
}

function refuseChange(
  slot: LockedSlot | undefined,
  { capacity, classCapacity }: UpdateSlotCommand,
  now: Date,
): { ok: false; refusal: Refusal; field?: string } | null {
  if (!slot) return { ok: false, refusal: { kind: "slotUnknown" } };
  if (slot.status === "CANCELLED") return { ok: false, refusal: { kind: "slotCancelled" } };
  if (slot.startsAt <= now) return { ok: false, refusal: { kind: "slotPast" } };
  if (capacity !== null && capacity < slot.booked) {
    const refusal = { kind: "capacityBelowBooked", booked: slot.booked, asked: capacity } as const;
    return { ok: false, refusal, field: "capacity" };
  }
  if (classCapacity !== null && classCapacity < slot.bookedClasses) {
    const counts = { booked: slot.bookedClasses, asked: classCapacity };
    const refusal = { kind: "classCapacityBelowBooked", ...counts } as const;
    return { ok: false, refusal, field: "classCapacity" };
  }
  return null;
}

function findSlot(transaction: Transaction, slotId: string) {
  return transaction.slot.findUniqueOrThrow({
    where: { id: slotId },
    include: { event: { select: { closingDaysBefore: true, closingTime: true } } },
  });
}

function factsOf({ label, venueId, companyId, capacity, classCapacity }: UpdateSlotCommand) {
  return { label, venueId, companyId, capacity, classCapacity };
}

type Whereabouts = { startsAt: Date; endsAt: Date; venueId: string };

function movedBetween(before: Whereabouts, after: Whereabouts): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.venueId !== after.venueId
  );
}
