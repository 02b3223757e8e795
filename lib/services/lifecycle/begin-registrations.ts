import type { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { canBecome, type StatusActor } from "#lib/domain/registration/registration-status.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import { enqueueEmails, type OutboxEmail } from "#lib/email/outbox.ts";
import { type Note, note } from "../history/note.ts";

/** A registration that begins on one slot, with the line of the history and the mail that tell it. */
export type Beginning = {
  registration: Omit<
    Prisma.RegistrationCreateManyInput,
    "createdAt" | "updatedAt" | "waitlistedAt"
  > & { id: string; status: RegistrationStatus };
  place: Omit<Prisma.RegistrationSlotCreateManyInput, "registrationId">;
  note: Note;
  emails: readonly OutboxEmail[];
};

/**
 * Writes registrations that do not go through the booking's own statement, in the caller's
 * transaction, which holds the lock of their slot and moves the places: one statement for all of a list.
 */
export async function beginRegistrations(
  transaction: Transaction,
  begun: readonly Beginning[],
  by: StatusActor,
  now: Date,
): Promise<void> {
  for (const { registration } of begun) {
    if (canBecome(null, registration.status, by)) continue;
    throw new Error(`${by} may not begin a registration as ${registration.status}`);
  }
  await transaction.registration.createMany({
    data: begun.map(({ registration }) => ({
      ...registration,
      waitlistedAt: registration.status === "WAITLISTED" ? now : null,
      createdAt: now,
      updatedAt: now,
    })),
  });
  await transaction.registrationSlot.createMany({
    data: begun.map(({ registration, place }) => ({ ...place, registrationId: registration.id })),
  });
  const notes = begun.map(({ registration: { id, eventId }, ...one }) => ({
    ...one.note,
    registrationId: id,
    eventId,
  }));
  await note(transaction, notes, now);
  const emails = begun.flatMap((one) => one.emails);
  await enqueueEmails(transaction, emails, now);
}
