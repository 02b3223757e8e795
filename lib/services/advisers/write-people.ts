import { randomBytes, randomUUID } from "node:crypto";
import { newPublicId } from "#lib/auth/personal-link.ts";
import type { Adviser } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import type { Answer } from "#lib/domain/registration/questions.ts";
import { ticketCode } from "#lib/domain/registration/ticket-code.ts";
import { emailAbout, enqueueEmails } from "#lib/email/outbox.ts";
import { note } from "../history/note.ts";
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
 * Writes the registrations of a list, each with its answers, its history and its courriel. The caller
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
  await transaction.registration.createMany({
    data: rows.map(({ id, status, firstName, lastName, email, phone, from }) => ({
      id,
      publicId: newPublicId(),
      code: ticketCode(slot.codePrefix, randomBytes(32)),
      submissionHash: batch.submissionHash,
      eventId: slot.eventId,
      kind: "INDIVIDUAL" as const,
      status,
      source: "ADVISER" as const,
      firstName,
      lastName,
      email,
      phone,
      ...from,
      adviserId: adviser.id,
      batchId: batch.id,
      waitlistedAt: status === "WAITLISTED" ? now : null,
      createdAt: now,
      updatedAt: now,
    })),
  });
  await transaction.registrationSlot.createMany({
    data: rows.map(({ id, identity: { identityKey, phoneKey } }) => ({
      registrationId: id,
      slotId: slot.slotId,
      people: 1,
      classes: 0,
      identityKey,
      phoneKey,
    })),
  });
  await transaction.answer.createMany({
    data: rows.flatMap(({ id, answers }) =>
      answers.map(({ questionId, values }) => ({
        registrationId: id,
        questionId,
        values: [...values],
      })),
    ),
  });
  await note(
    transaction,
    rows.map(({ id, status }) => ({
      actorKind: "ADVISER",
      action: "registered",
      registrationId: id,
      eventId: slot.eventId,
      changes: { status, slots: 1, people: 1 },
    })),
    now,
  );
  const emails = rows.map(({ id, email }) =>
    emailAbout({ id, email, version: 0 }, "REGISTERED_BY_ADVISER"),
  );
  await enqueueEmails(transaction, emails, now);
}
