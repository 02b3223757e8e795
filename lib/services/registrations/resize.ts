import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { changesBetween } from "#lib/domain/event/changes.ts";
import { frozenInstant } from "#lib/domain/event/deadlines.ts";
import type { Places } from "#lib/domain/places/capacity.ts";
import { maxWithDerogation } from "#lib/domain/places/derogation.ts";
import { refuseGrowth } from "#lib/domain/places/resizing.ts";
import { bySplitOrder, placesOnSlots } from "#lib/domain/places/several-slots.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { holdsPlaces, isAlive } from "#lib/domain/registration/registration-status.ts";
import type { Result } from "#lib/domain/result.ts";
import { emailAbout, enqueueEmails } from "#lib/email/outbox.ts";
import type { ResizeCommand } from "#lib/schemas/resize.ts";
import { announceChange } from "../events/announce-change.ts";
import { note } from "../history/note.ts";
import { type LockedSlot, lockSlots } from "../places/lock-slots.ts";
import { movePlaces } from "../places/move-places.ts";
import { promote } from "../waitlist/promote.ts";
import { findByToken } from "./link/find-by-token.ts";

/**
 * Changes how many come, by the personal link, until the deadline of the event: on all slots of the
 * registration or on none. Growing takes free places where nobody waits, or is refused with figures
 * and the old size stays. What shrinking frees goes on in the same transaction; who waits keeps
 * their turn, and may fit at once. The same numbers again change nothing.
 */
export function resize(command: ResizeCommand, now: Date): Promise<Result> {
  return inTransaction(async (transaction) => {
    const known = await findByToken(transaction, command.token);
    if (!known || known.kind !== command.kind) {
      return { ok: false, refusal: { kind: "registrationUnknown" } };
    }
    const slots = await lockSlots(transaction, known.eventId);
    const registration = await findResizable(transaction, known.id);
    const changes = changesBetween(registration, command.size);
    if (Object.keys(changes.values).length === 0) return { ok: true };
    const lines = linesOf(registration, command, slots);
    const refusal = refuseResize(registration, command, lines, now);
    if (refusal) return { ok: false, refusal };
    await write(transaction, registration, command, lines, now);
    await noteAnswerToReminder(transaction, registration.id, now);
    await movePlaces(transaction, slots, holdsPlaces(registration.status) ? lines.map(moveOf) : []);
    const email = emailAbout(registration, "REGISTRATION_CHANGED", { isOwnAct: true });
    await enqueueEmails(transaction, [email], now);
    const { eventId, id: registrationId } = registration;
    await note(
      transaction,
      {
        actorKind: "REGISTRANT",
        action: "resized",
        registrationId,
        eventId,
        changes,
      },
      now,
    );
    await promote(transaction, eventId, slots, now);
    await announceChange(transaction, eventId);
    return { ok: true };
  });
}

type Resizable = Awaited<ReturnType<typeof findResizable>>;

function findResizable(transaction: Transaction, id: string) {
  return transaction.registration.findUniqueOrThrow({
    where: { id },
    include: {
      slots: true,
      event: {
        select: {
          countsAdults: true,
          severalSlots: true,
          pupilMax: true,
          companionMax: true,
          frozenDaysBefore: true,
        },
      },
    },
  });
}

/** One slot of the registration: what it holds or waits for there, and what it will. */
type Line = {
  slot: LockedSlot;
  asked: Places;
  more: number;
  /** People on the slot from now on. */
  people: number;
  moved: number;
};

function linesOf(
  registration: Resizable,
  { kind, size }: ResizeCommand,
  slots: ReadonlyMap<string, LockedSlot>,
): Line[] {
  const { event } = registration;
  const own = registration.slots
    .map(({ slotId, people }) => ({ slot: lockedSlot(slots, slotId), held: people }))
    .sort((a, b) => bySplitOrder(a.slot, b.slot));
  const askedNow = placesOnSlots(kind, size, own.length, event);
  return own.map(({ slot, held }, position) => {
    const asked = askedNow[position] ?? nobody;
    const people = heldAfter(registration, held, asked.people);
    return { slot, asked, more: asked.people - held, people, moved: people - held };
  });
}

const nobody: Places = { people: 0, classes: 0 };

function lockedSlot(slots: ReadonlyMap<string, LockedSlot>, slotId: string): LockedSlot {
  const slot = slots.get(slotId);
  if (!slot) throw new Error("a registration has a slot of another event");
  return slot;
}

/** A dérogation that is asked for never holds more than it did, until it is granted. */
function heldAfter(registration: Resizable, held: number, asked: number): number {
  return isAsking(registration) ? Math.min(held, asked) : asked;
}

function isAsking({ status, asksDerogation }: Resizable): boolean {
  return status === "PENDING" && asksDerogation;
}

function refuseResize(
  registration: Resizable,
  { version, size }: ResizeCommand,
  lines: readonly Line[],
  now: Date,
): Refusal | null {
  const { status, event } = registration;
  if (!isAlive(status)) return { kind: "statusForbids", from: status };
  const frozen = lines.map(({ slot }) => frozenInstant(slot.startsAt, event.frozenDaysBefore));
  const since = new Date(Math.min(...frozen.map((instant) => instant.getTime())));
  if (now >= since) return { kind: "sizeFrozen", since };
  if (version !== registration.version) return { kind: "editedMeanwhile" };
  // Who is over the limit already, by a decision of the team, may still become fewer.
  const limit = isAsking(registration) ? maxWithDerogation(event.pupilMax) : event.pupilMax;
  const pupilMax = Math.max(limit, registration.pupilCount ?? 0);
  if ((size.pupilCount ?? 0) > pupilMax) {
    return { kind: "groupTooLarge", people: size.pupilCount ?? 0, capacity: limit };
  }
  const companionMax = Math.max(event.companionMax, registration.companionCount);
  if (size.companionCount > companionMax) {
    return { kind: "tooManyCompanions", max: event.companionMax };
  }
  if (isAsking(registration)) return refuseLargeDerogation(lines);
  return holdsPlaces(status) ? refuseGrowth(lines) : refuseHopelessWait(lines);
}

/** Who waits takes nothing: they are refused only what an empty slot could not give either. */
function refuseHopelessWait(lines: readonly Line[]): Refusal | null {
  return refuseTooLarge(lines, ({ slot }) => slot.capacity);
}

/** A request that waits for the lead's answer may grow as far as it could have asked at first. */
function refuseLargeDerogation(lines: readonly Line[]): Refusal | null {
  return refuseTooLarge(lines, ({ slot, people, moved }) => {
    const takenByOthers = slot.booked - (people - moved);
    return slot.capacity === null ? null : maxWithDerogation(slot.capacity) - takenByOthers;
  });
}

function refuseTooLarge(
  lines: readonly Line[],
  roomOf: (line: Line) => number | null,
): Refusal | null {
  for (const line of lines) {
    const [room, people] = [roomOf(line), line.asked.people];
    if (room !== null && line.more > 0 && people > room) {
      return { kind: "groupTooLarge", people, capacity: room };
    }
  }
  return null;
}

async function write(
  transaction: Transaction,
  { id, version }: Resizable,
  { size }: ResizeCommand,
  lines: readonly Line[],
  now: Date,
): Promise<void> {
  await transaction.registration.update({
    where: { id },
    data: { ...size, version: version + 1, updatedAt: now },
  });
  for (const { slot, people } of lines) {
    await transaction.registrationSlot.update({
      where: { registrationId_slotId: { registrationId: id, slotId: slot.id } },
      data: { people },
    });
  }
}

/** A class that was asked whether its number holds has answered, with another number. */
async function noteAnswerToReminder(
  transaction: Transaction,
  id: string,
  now: Date,
): Promise<void> {
  await transaction.registration.updateMany({
    where: { id, status: "CONFIRMED", emails: { some: { kind: "REMINDER_HEADCOUNT" } } },
    data: { headcountConfirmedAt: now },
  });
}

function moveOf({ slot, moved }: Line) {
  return { slotId: slot.id, places: { people: moved, classes: 0 }, waiting: 0 };
}
