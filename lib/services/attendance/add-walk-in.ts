import { randomBytes, randomUUID } from "node:crypto";
import { newPublicId } from "#lib/auth/personal-link.ts";
import { isUniqueViolation } from "#lib/db/errors.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { fits, placesOfPerson } from "#lib/domain/places/capacity.ts";
import { ticketCode } from "#lib/domain/registration/ticket-code.ts";
import type { Result } from "#lib/domain/result.ts";
import type { WalkInCommand } from "#lib/schemas/staff/attendance.ts";
import { codePrefixOf } from "#lib/territory.ts";
import { announceChange } from "../events/announce-change.ts";
import { noteByStaff } from "../events/note-by-staff.ts";
import { type Beginning, beginRegistrations } from "../lifecycle/begin-registrations.ts";
import { type LockedSlot, lockSlots } from "../places/lock-slots.ts";
import { movePlaces } from "../places/move-places.ts";
import {
  type FoundCommune,
  outsideTerritory,
  resolveCommune,
} from "../registrations/register/resolve-commune.ts";
import { answerOfReplay, hashSubmission } from "../registrations/register/submission.ts";
import { findSlotSubject } from "../slots/find-slot-subject.ts";

type Commune = Partial<FoundCommune>;

/**
 * Adds somebody who came unannounced, and says them present. They are there: a full slot grows by
 * one, with its reason in the history, so that `booked` never passes `capacity`.
 */
export async function addWalkIn(actor: Actor, command: WalkInCommand, now: Date): Promise<Result> {
  // Found before the slot is locked: nobody else waits meanwhile, nor for a second connection.
  const commune = await communeOf(command.commune);
  try {
    return await inTransaction((transaction) => add(transaction, actor, command, commune, now));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // The button was pressed twice, and the first press has written everything; or the form came
    // back with somebody else's name, who must not be taken for the one before.
    const answer = await answerOfReplay(command.submissionKey, hashSubmission(command));
    if (!answer) throw error;
    return answer.ok ? { ok: true } : answer;
  }
}

async function add(
  transaction: Transaction,
  actor: Actor,
  command: WalkInCommand,
  commune: Commune,
  now: Date,
): Promise<Result> {
  const subject = await findSlotSubject(transaction, actor, "recordAttendance", command.slotId);
  if (!subject) return { ok: false, refusal: { kind: "slotUnknown" } };
  const slots = await lockSlots(transaction, subject.eventId);
  const slot = slots.get(command.slotId);
  if (slot?.status !== "SCHEDULED") return { ok: false, refusal: { kind: "slotCancelled" } };
  const places = placesOfPerson(0);
  if (!fits(slot, places)) await growByOne(transaction, slot, actor, subject.eventId, now);
  await movePlaces(transaction, slots, [{ slotId: slot.id, places, waiting: 0 }]);
  const registrationId = randomUUID();
  const begun: Beginning = {
    registration: {
      id: registrationId,
      publicId: newPublicId(),
      code: ticketCode(codePrefixOf(subject.epciSiren), randomBytes(32)),
      submissionKey: command.submissionKey,
      submissionHash: hashSubmission(command),
      eventId: subject.eventId,
      kind: "INDIVIDUAL",
      status: "CONFIRMED",
      source: "ON_SITE",
      firstName: command.firstName,
      lastName: command.lastName,
      ...commune,
    },
    place: { slotId: slot.id, ...places },
    note: {
      actorKind: "STAFF",
      actorId: actor.userId,
      action: "walkInAdded",
      slotId: slot.id,
    },
    emails: [],
  };
  await beginRegistrations(transaction, [begun], "staff", now);
  const recorded = { status: "PRESENT", recordedAt: now, recordedById: actor.userId } as const;
  await transaction.attendance.create({ data: { registrationId, slotId: slot.id, ...recorded } });
  await announceChange(transaction, subject.eventId);
  return { ok: true };
}

async function growByOne(
  transaction: Transaction,
  slot: LockedSlot,
  actor: Actor,
  eventId: string,
  now: Date,
): Promise<void> {
  const capacity = slot.booked + 1;
  await transaction.slot.update({
    where: { id: slot.id },
    data: { capacity, version: { increment: 1 } },
  });
  await noteByStaff(
    transaction,
    actor,
    {
      action: "capacityRaised",
      eventId,
      slotId: slot.id,
      changes: { values: { capacity: [slot.capacity, capacity] }, reason: "walkIn" },
    },
    now,
  );
  slot.capacity = capacity;
}

/** At the door nobody chooses in a list: a shared postcode counts as outside until it is corrected. */
async function communeOf(typed: string | null): Promise<Commune> {
  if (!typed) return {};
  const found = await resolveCommune(typed, null);
  return "refusal" in found ? await resolveCommune(typed, outsideTerritory).then(known) : found;
}

function known(found: Awaited<ReturnType<typeof resolveCommune>>) {
  return "refusal" in found ? {} : found;
}
