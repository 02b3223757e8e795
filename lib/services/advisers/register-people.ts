import type { Registrant } from "#lib/auth/registrant-session.ts";
import type { Adviser } from "#lib/db/generated/client.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import { placeOnHeld, placeRoster, readAnswersOfRow } from "#lib/domain/registration/roster.ts";
import type { Result } from "#lib/domain/result.ts";
import type { SlotStatus } from "#lib/domain/types.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";
import { announceChange } from "../events/announce-change.ts";
import { type LockedSlot, lockSlots } from "../places/lock-slots.ts";
import { movePlaces } from "../places/move-places.ts";
import { identityOfPerson } from "../registrations/register/identity-key.ts";
import { hashSubmission } from "../registrations/register/submission.ts";
import { findHeldPlaces, holdPlaces, isHolding, lessenHeldPlaces } from "./held-places.ts";
import { listCrowdedRows, listKnownRows, lockPeople } from "./known-people.ts";
import type { ResolvedPerson } from "./resolve-people.ts";
import { findRosterSlot, type RosterSlot, refuseList } from "./roster-slot.ts";
import { type PlacedPerson, writePeople } from "./write-people.ts";

/** People to register on one slot, and places to hold there without names. */
export type RegisterPeopleCommand = {
  slotId: string;
  /** Also the name of the batch: the same form sent twice is one batch. */
  submissionKey: string;
  people: readonly ResolvedPerson[];
  /** New places to hold. */
  heldCount: number;
  /** Places held before, which get these names. */
  heldId: string | null;
};

/**
 * `knownRows`: positions of the rows whose person is registered already, whoever did it; `crowdedRows`: of
 * those that would be too many under one address or phone.
 */
export type RegisterPeopleResult =
  | Result<{ batchId: string }>
  | { ok: false; knownRows: readonly number[]; crowdedRows: readonly number[] };

/**
 * Registers all the people of an adviser's list, in one transaction: in the order of the rows each
 * gets a place or waits, under the lock of the slots; the adviser gets one email for all, and each
 * person their own. Places held before pass to the names in the same transaction, so that nobody
 * takes them meanwhile. Each person answers the event's questions. Somebody who is registered already
 * stops the list, and their row is told: nobody is left out in silence. The same list again gives the
 * same answer.
 */
export async function registerPeople(
  registrant: Registrant,
  command: RegisterPeopleCommand,
  now: Date,
): Promise<RegisterPeopleResult> {
  const found = await findRosterSlot(command.slotId);
  if (!found) return refuse({ kind: "slotUnknown" });
  return inTransaction(async (transaction) => {
    const adviser = await transaction.adviser.findUnique({ where: registrant });
    if (!adviser) return refuse({ kind: "notSignedIn" });
    await lockPeople(transaction, command.people.map(identityOfPerson));
    const slots = await lockSlots(transaction, found.eventId);
    const replay = await answerOfReplay(transaction, adviser, command);
    if (replay) return replay;
    const slot = asLocked(found, slots);
    const refusal = refuseList(slot, command.heldId !== null, now);
    return refusal
      ? refuse(refusal)
      : registerUnderLock(transaction, adviser, slot, slots, command, now);
  });
}

async function registerUnderLock(
  transaction: Transaction,
  adviser: Adviser,
  slot: RosterSlot,
  slots: Map<string, LockedSlot>,
  command: RegisterPeopleCommand,
  now: Date,
): Promise<RegisterPeopleResult> {
  const { submissionKey: batchId, heldCount, heldId } = command;
  const read = command.people.map((one) => readAnswersOfRow(slot.questions, one, limits));
  const faults = Object.assign({}, ...read.map((row) => row.faults));
  if (Object.keys(faults).length > 0) return refuse({ kind: "answersWrong", faults });
  const keyed = command.people.map((one, row) => ({
    ...one,
    identity: identityOfPerson(one),
    answers: read[row]?.answers ?? [],
  }));
  const knownRows = await listKnownRows(transaction, { ...slot, slotIds: [slot.slotId] }, keyed);
  const newcomers = keyed.filter(({ position }) => !knownRows.includes(position));
  const crowdedRows = await listCrowdedRows(transaction, slot.slotId, newcomers);
  if (knownRows.length + crowdedRows.length > 0) return { ok: false, knownRows, crowdedRows };

  const held = heldId ? await findHeldPlaces(transaction, adviser, heldId) : null;
  const placing = heldId
    ? placeOnHeld(held?.slotId === slot.slotId ? held.people : 0, keyed.length)
    : placeRoster(slot, keyed.length, heldCount);
  if ("refusal" in placing) return refuse(placing.refusal);
  const holdRefusal = heldCount > 0 ? await refuseHold(transaction, adviser, slot, now) : null;
  if (holdRefusal) return refuse(holdRefusal);

  const people = keyed.map((person, row): PlacedPerson => {
    return { ...person, status: row < placing.atOnce ? "CONFIRMED" : "WAITLISTED" };
  });
  const submissionHash = hashSubmission(command);
  await writePeople(transaction, adviser, slot, { id: batchId, submissionHash, people }, now);
  if (heldCount > 0) {
    const group = { people: heldCount, batchId, submissionHash };
    await holdPlaces(transaction, adviser, slot, group, now);
  }
  if (held) {
    const by = { people: keyed.length, action: "placesNamed", eventId: slot.eventId } as const;
    await lessenHeldPlaces(transaction, held, by, now);
  }
  const confirmed = people.filter(({ status }) => status === "CONFIRMED").length;
  const taken = confirmed + heldCount - (held ? keyed.length : 0);
  const waiting = keyed.length - confirmed;
  const places = { people: taken, classes: 0 };
  await movePlaces(transaction, slots, [{ slotId: slot.slotId, places, waiting }]);
  await transaction.adviser.update({ where: { id: adviser.id }, data: { lastUsedAt: now } });
  await enqueueEmails(transaction, [groupedConfirmation(adviser, batchId)], now);
  await announceChange(transaction, slot.eventId);
  return { ok: true, batchId };
}

async function refuseHold(
  transaction: Transaction,
  adviser: Adviser,
  slot: RosterSlot,
  now: Date,
): Promise<Refusal | null> {
  if (slot.heldUntil <= now) return { kind: "holdTooLate", until: slot.heldUntil };
  const holds = await isHolding(transaction, adviser, slot.slotId);
  return holds ? { kind: "alreadyHolding" } : null;
}

/** The answer of this batch, where it was registered before: another body under its key is refused. */
async function answerOfReplay(
  transaction: Transaction,
  adviser: Adviser,
  command: RegisterPeopleCommand,
): Promise<RegisterPeopleResult | null> {
  const first = await transaction.registration.findFirst({
    where: { batchId: command.submissionKey },
    select: { adviserId: true, submissionHash: true },
  });
  if (!first) return null;
  const isSame = first.adviserId === adviser.id && first.submissionHash === hashSubmission(command);
  return isSame
    ? { ok: true, batchId: command.submissionKey }
    : refuse({ kind: "submissionKeyReused" });
}

/** The slot as it is under the lock: it may have filled or been cancelled since it was first read. */
function asLocked(found: RosterSlot, slots: ReadonlyMap<string, LockedSlot>): RosterSlot {
  const locked = slots.get(found.slotId);
  return locked ? { ...found, ...locked, status: locked.status as SlotStatus } : found;
}

function groupedConfirmation({ email }: Adviser, batchId: string) {
  return {
    kind: "ADVISER_CONFIRMED",
    recipient: email,
    registrationId: null,
    dedupeKey: `ADVISER_CONFIRMED:${batchId}`,
    data: { batchId },
  } as const;
}

function refuse(refusal: Refusal): RegisterPeopleResult {
  return { ok: false, refusal };
}
