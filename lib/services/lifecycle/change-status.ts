import type { Registration } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import type { Told } from "#lib/domain/email/told.ts";
import {
  canBecome,
  isAlive,
  type StatusActor,
} from "#lib/domain/registration/registration-status.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import { enqueueEmails, type OutboxEmail } from "#lib/email/outbox.ts";
import { type Note, note } from "../history/note.ts";

/** What becomes of one registration, with the line of the history and the mail that tell it. */
export type StatusChange = {
  registration: { id: string; eventId: string; status: RegistrationStatus };
  to: RegistrationStatus;
  by: StatusActor;
  /** What changes on its row with the status. */
  columns?: Partial<
    Pick<
      Registration,
      | "cancelledBy"
      | "cancelReason"
      | "offerExpiresAt"
      | "pendingExpiresAt"
      | "secondChoiceSlotId"
      | "waitlistedAt"
    >
  >;
  note: Note;
  emails: readonly OutboxEmail[];
};

/**
 * The one way from a status to another, in the caller's transaction, which holds the locks of the
 * slots, has refused what may not be, and moves the places. An offer begins and ends with its status,
 * and an end frees the identity for another registration. Those that change alike are written by one
 * statement, because a forum ends hundreds at once.
 * @returns who is told
 */
export async function changeStatus(
  transaction: Transaction,
  changes: readonly StatusChange[],
  now: Date,
): Promise<Told> {
  for (const { registration, to, by } of changes) {
    if (canBecome(registration.status, to, by)) continue;
    throw new Error(`${by} may not move a registration from ${registration.status} to ${to}`);
  }
  const alike = Map.groupBy(changes, ({ to, columns }) => JSON.stringify([to, columns]));
  for (const group of alike.values()) await writeAlike(transaction, group, now);
  const emails = changes.flatMap((change) => change.emails);
  const told = await enqueueEmails(transaction, emails, now);
  const notes = changes.map(({ registration: { id, eventId }, ...change }) => ({
    ...change.note,
    registrationId: id,
    eventId,
  }));
  await note(transaction, notes, now);
  return told;
}

async function writeAlike(
  transaction: Transaction,
  group: readonly StatusChange[],
  now: Date,
): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { to, columns } = first;
  const ids = group.map(({ registration }) => registration.id);
  await transaction.registration.updateMany({
    where: { id: { in: ids } },
    data: {
      ...columns,
      status: to,
      ...(to === "CANCELLED" ? { cancelledAt: now } : {}),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (!isAlive(to)) {
    await transaction.registrationSlot.updateMany({
      where: { registrationId: { in: ids } },
      data: { identityKey: null },
    });
  }
  if (group.some(({ registration }) => registration.status === "OFFERED")) {
    await transaction.waitlistOffer.updateMany({
      where: { registrationId: { in: ids }, answeredAt: null },
      data: { answeredAt: now, answer: answerOf(to) },
    });
  }
  if (to === "OFFERED" && columns?.offerExpiresAt) {
    const offer = { offeredAt: now, expiresAt: columns.offerExpiresAt };
    await transaction.waitlistOffer.createMany({
      data: ids.map((registrationId) => ({ registrationId, ...offer })),
    });
  }
}

/** How an offer was answered, by what its registration became. */
function answerOf(to: RegistrationStatus): "ACCEPTED" | "EXPIRED" | "DECLINED" {
  if (to === "CONFIRMED") return "ACCEPTED";
  return to === "EXPIRED" ? "EXPIRED" : "DECLINED";
}
