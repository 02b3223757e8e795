import { randomBytes, randomUUID } from "node:crypto";
import { newPublicId } from "#lib/auth/personal-link.ts";
import type { Adviser } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { ticketCode } from "#lib/domain/registration/ticket-code.ts";
import { type Note, note } from "../history/note.ts";
import { type Beginning, beginRegistrations } from "../lifecycle/begin-registrations.ts";
import { changeStatus, type StatusChange } from "../lifecycle/change-status.ts";
import { identityKeyOfHolder } from "../registrations/register/identity-key.ts";
import type { RosterSlot } from "./roster-slot.ts";

/** Places that an adviser holds without names: one registration of kind GROUP. */
export type HeldPlaces = { id: string; slotId: string; people: number; version: number };

/**
 * The places that this adviser holds still; null where they were named, given back or released, or are
 * somebody else's. Who changes them holds the lock of their slot.
 */
export async function findHeldPlaces(
  transaction: Transaction,
  adviser: Adviser,
  heldId: string,
): Promise<HeldPlaces | null> {
  const group = await transaction.registration.findFirst({
    where: { id: heldId, adviserId: adviser.id, kind: "GROUP", status: "CONFIRMED" },
    select: { id: true, version: true, slots: { select: { slotId: true, people: true } } },
  });
  const [place] = group?.slots ?? [];
  return group && place ? { ...place, id: group.id, version: group.version } : null;
}

/** True where this adviser holds places on the slot: they are named or given back, never doubled. */
export async function isHolding(
  transaction: Transaction,
  adviser: Adviser,
  slotId: string,
): Promise<boolean> {
  const identityKey = identityKeyOfHolder(adviser.id);
  return (await transaction.registrationSlot.count({ where: { slotId, identityKey } })) > 0;
}

/** Writes the registration that holds places without names; the caller takes the places. */
export async function holdPlaces(
  transaction: Transaction,
  adviser: Adviser,
  slot: RosterSlot,
  held: { people: number; batchId: string; submissionHash: string },
  now: Date,
): Promise<void> {
  const begun: Beginning = {
    registration: {
      id: randomUUID(),
      publicId: newPublicId(),
      code: ticketCode(slot.codePrefix, randomBytes(32)),
      submissionHash: held.submissionHash,
      eventId: slot.eventId,
      kind: "GROUP",
      status: "CONFIRMED",
      source: "ADVISER",
      firstName: adviser.firstName,
      lastName: adviser.lastName,
      email: adviser.email,
      organisation: adviser.organisation,
      adviserId: adviser.id,
      batchId: held.batchId,
      heldUntil: slot.heldUntil,
    },
    place: {
      slotId: slot.slotId,
      people: held.people,
      classes: 0,
      identityKey: identityKeyOfHolder(adviser.id),
    },
    note: {
      actorKind: "ADVISER",
      action: "placesHeld",
      changes: { status: "CONFIRMED", people: held.people },
    },
    emails: [],
  };
  await beginRegistrations(transaction, [begun], "registrant", now);
}

/**
 * Lessens held places, because they get names or are given back; the last one ends their
 * registration. The caller holds the locks and moves the counters.
 */
export async function lessenHeldPlaces(
  transaction: Transaction,
  held: HeldPlaces,
  by: { people: number; action: "placesNamed" | "placesGivenBack"; eventId: string },
  now: Date,
): Promise<void> {
  const { id: registrationId } = held;
  const { action, eventId } = by;
  const people = held.people - by.people;
  await transaction.registrationSlot.updateMany({ where: { registrationId }, data: { people } });
  const changes = { people: [held.people, people] as const };
  const line: Note = { actorKind: "ADVISER", action, registrationId, eventId, changes };
  if (people > 0) {
    await transaction.registration.update({
      where: { id: registrationId },
      data: { version: { increment: 1 }, updatedAt: now },
    });
    await note(transaction, line, now);
    return;
  }
  const end: StatusChange = {
    registration: { id: registrationId, eventId, status: "CONFIRMED" },
    to: "CANCELLED",
    by: "registrant",
    columns: { cancelledBy: "ADVISER" },
    note: line,
    emails: [],
  };
  await changeStatus(transaction, [end], now);
}
