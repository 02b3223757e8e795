import { inTransaction, longActWithinMs, type Transaction } from "#lib/db/transaction.ts";
import { addTold, nobodyTold, type Told } from "#lib/domain/email/told.ts";
import { changesBetween } from "#lib/domain/event/changes.ts";
import { closingInstant, frozenInstant } from "#lib/domain/event/deadlines.ts";
import type { SlotMove } from "#lib/domain/event/slot-dates.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { Refused, Result } from "#lib/domain/result.ts";
import type { UpdateSlotCommand } from "#lib/schemas/staff/slot.ts";
import { announceChange } from "../events/announce-change.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { promote } from "../waitlist/promote.ts";
import { checkDates } from "./check-dates.ts";
import { countPeople, type PeopleOnSlots } from "./count-people.ts";
import { findSlotSubject } from "./find-slot-subject.ts";
import { slotInstants } from "./paris-instant.ts";
import { settleAnswers } from "./settle-answers.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * Changes a slot at the version that the form showed. Fewer places than are taken are refused; more
 * go to those who wait, in the same transaction. Those who are registered are told of another hour or
 * place, and have less time to answer where it is nearer. A past date is refused where people are registered, a doubtful one asked about.
 */
export function updateSlot(
  actor: Actor,
  command: UpdateSlotCommand,
  now: Date,
): Promise<Result<{ eventId: string; told: Told; shortened: number }>> {
  return inTransaction(async (transaction) => {
    const { slotId } = command;
    const subject = await findSlotSubject(transaction, actor, "editEvent", slotId);
    if (!subject) return { ok: false, refusal: { kind: "slotUnknown" } };
    const instants = slotInstants(command);
    if ("refusal" in instants) return instants;
    const slots = await lockSlots(transaction, subject.eventId);
    const slot = slots.get(slotId);
    if (!slot) return { ok: false, refusal: { kind: "slotUnknown" } };
    const before = await findSlot(transaction, slotId);
    const people = await countPeople(transaction, [slotId]);
    const facts = {
      ...instants,
      ...factsOf(command),
      closesAt: closingInstant(instants.startsAt, before.event),
    };
    const refused =
      refuseChange(before, command, people, now) ??
      checkDates(moveOf(before, facts, people), command.dateChoice, now);
    if (refused) return refused;
    const isMoved = movedBetween(before, facts);
    await transaction.slot.update({
      where: { id: slotId },
      data: {
        ...facts,
        ...datesOf(before, facts, people, now),
        sequence: { increment: isMoved ? 1 : 0 },
        version: { increment: 1 },
      },
    });
    Object.assign(slot, facts);
    const changes = changesBetween(before, facts);
    const shortened = isMoved ? await settleAnswers(transaction, slotId, now) : 0;
    const moved = isMoved
      ? await tellOfChange(transaction, { slotIds: [slotId], actor, changes }, now)
      : nobodyTold;
    const promotedBy = { after: actor.userId };
    const promoted = await promote(transaction, subject.eventId, slots, now, promotedBy);
    const told = addTold(moved, promoted);
    const note = {
      action: "slotEdited",
      eventId: subject.eventId,
      slotId,
      changes: { ...changes, told },
    } as const;
    await noteByStaff(transaction, actor, note, now);
    await announceChange(transaction, subject.eventId);
    return { ok: true, eventId: subject.eventId, told, shortened };
  }, longActWithinMs);
}

type KnownSlot = Awaited<ReturnType<typeof findSlot>>;

/** A slot that is over stays as it was held; one where nobody is registered may be put right. */
function refuseChange(
  slot: KnownSlot,
  { version, capacity, classCapacity }: UpdateSlotCommand,
  { alive }: PeopleOnSlots,
  now: Date,
): Refused | null {
  if (slot.status === "CANCELLED") return { ok: false, refusal: { kind: "slotCancelled" } };
  if (slot.startsAt <= now && alive > 0) return { ok: false, refusal: { kind: "slotPast" } };
  if (slot.version !== version) return { ok: false, refusal: { kind: "editedMeanwhile" } };
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

type Dates = { startsAt: Date; endsAt: Date; closesAt: Date };

function moveOf(before: KnownSlot, after: Dates, { alive }: PeopleOnSlots): SlotMove {
  return {
    from: before.startsAt,
    to: after.startsAt,
    closedBefore: before.closesAt,
    closesAt: after.closesAt,
    opensAt: before.opensAt,
    frozenAt: frozenInstant(after.startsAt, before.event.frozenDaysBefore),
    registered: alive,
  };
}

/** What erasure counts from. A date that nobody was ever registered for was announced to nobody. */
function datesOf(before: Dates, after: Dates, { ever }: PeopleOnSlots, now: Date) {
  const isSame =
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime();
  if (isSame) return {};
  return { datesChangedAt: now, ...(ever === 0 ? { latestEndsAt: after.endsAt } : {}) };
}

function findSlot(transaction: Transaction, slotId: string) {
  return transaction.slot.findUniqueOrThrow({
    where: { id: slotId },
    include: {
      event: { select: { closingDaysBefore: true, closingTime: true, frozenDaysBefore: true } },
    },
  });
}

function factsOf({ label, venueId, companyId, capacity, classCapacity }: UpdateSlotCommand) {
  return { label, venueId, companyId, capacity, classCapacity };
}

/** The company that receives tells where to go, as the place does. */
type Whereabouts = { startsAt: Date; endsAt: Date; venueId: string; companyId: string | null };

function movedBetween(before: Whereabouts, after: Whereabouts): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.venueId !== after.venueId ||
    before.companyId !== after.companyId
  );
}
