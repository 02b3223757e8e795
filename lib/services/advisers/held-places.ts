import { randomBytes, randomUUID } from "node:crypto";
import { newPublicId } from "#lib/auth/personal-link.ts";
import type { Adviser } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { ticketCode } from "#lib/domain/registration/ticket-code.ts";
import { note } from "../history/note.ts";
import { identityKeyOfHolder } from "../registrations/register/identity-key.ts";
import type { RosterSlot } from "./roster-slot.ts";

/** Places that an adviser holds without names: one registration of kind GROUP. */
export type HeldPlaces = { id: string; slotId: string; people: number; version: number };

/**
 * The places that this adviser holds still, under the lock of their slot; null where they were named,
 * given back or released, or are somebody else's.
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
  const id = randomUUID();
  await transaction.registration.create({
    data: {
      id,
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
      createdAt: now,
      updatedAt: now,
      slots: {
        create: {
          slotId: slot.slotId,
          people: held.people,
          classes: 0,
          identityKey: identityKeyOfHolder(adviser.id),
        },
      },
    },
  });
  await note(
    transaction,
    {
      actorKind: "ADVISER",
      action: "placesHeld",
      registrationId: id,
      eventId: slot.eventId,
      changes: { status: "CONFIRMED", people: held.people },
    },
    now,
  );
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
  const people = held.people - by.people;
  const end = { status: "CANCELLED", cancelledAt: now, cancelledBy: "ADVISER" } as const;
  await transaction.registration.update({
    where: { id: held.id },
    data: {
      version: { increment: 1 },
      updatedAt: now,
      ...(people === 0 ? end : {}),
      slots: {
        updateMany: { where: {}, data: { people, ...(people === 0 ? { identityKey: null } : {}) } },
      },
    },
  });
  await note(
    transaction,
    {
      actorKind: "ADVISER",
      action: by.action,
      registrationId: held.id,
      eventId: by.eventId,
      changes: { people: [held.people, people] },
    },
    now,
  );
}
