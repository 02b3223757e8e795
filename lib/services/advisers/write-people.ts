import { randomBytes, randomUUID } from "node:crypto";
import { newPublicId } from "#lib/auth/personal-link.ts";
import type { Adviser } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import type { Answer } from "#lib/domain/registration/questions.ts";
import { ticketCode } from "#lib/domain/registration/ticket-code.ts";
import { emailAbout } from "#lib/email/outbox.ts";
import { type Beginning, beginRegistrations } from "../lifecycle/begin-registrations.ts";
import type { Identity } from "../registrations/register/identity-key.ts";
import type { ResolvedPerson } from "./resolve-people.ts";
import type { RosterSlot } from "./roster-slot.ts";

/** Somebody of a list, with what they get. */
export type PlacedPerson = Omit<ResolvedPerson, "answers"> & {
  answers: readonly Answer[];
  status: "CONFIRMED" | "WAITLISTED";
  identity: Identity;
};

/**
 * Writes the registrations of a list, each with its answers, its history and its email. The caller
 * moves the counters. Ids rise with the rows: of one list, the first row waits first.
 */
export async function writePeople(
  transaction: Transaction,
  adviser: Adviser,
  slot: RosterSlot,
  batch: { id: string; submissionHash: string; people: readonly PlacedPerson[] },
  now: Date,
): Promise<void> {
  const ids = batch.people.map(() => randomUUID()).sort();
  const rows = batch.people.map((person, index) => ({ ...person, id: ids[index] ?? randomUUID() }));
  const begun = rows.map((row) => beginningOf(row, adviser, slot, batch));
  await beginRegistrations(transaction, begun, "registrant", now);
  await transaction.answer.createMany({
    data: rows.flatMap(({ id, answers }) =>
      answers.map(({ questionId, values }) => ({
        registrationId: id,
        questionId,
        values: [...values],
      })),
    ),
  });
}

function beginningOf(
  { id, status, firstName, lastName, email, phone, from, identity }: PlacedPerson & { id: string },
  adviser: Adviser,
  slot: RosterSlot,
  batch: { id: string; submissionHash: string },
): Beginning {
  const { identityKey, phoneKey } = identity;
  return {
    registration: {
      id,
      publicId: newPublicId(),
      code: ticketCode(slot.codePrefix, randomBytes(32)),
      submissionHash: batch.submissionHash,
      eventId: slot.eventId,
      kind: "INDIVIDUAL",
      status,
      source: "ADVISER",
      firstName,
      lastName,
      email,
      phone,
      ...from,
      adviserId: adviser.id,
      batchId: batch.id,
    },
    place: { slotId: slot.slotId, people: 1, classes: 0, identityKey, phoneKey },
    note: {
      actorKind: "ADVISER",
      action: "registered",
      changes: { status, slots: 1, people: 1 },
    },
    emails: [emailAbout({ id, email, version: 0 }, "REGISTERED_BY_ADVISER")],
  };
}
