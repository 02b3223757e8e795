import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { mayBecomeDraft } from "#lib/domain/event-status.ts";
import type { Actor } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { EventTargetCommand } from "#lib/schemas/event.ts";
import { lockSlots } from "../places/lock-slots.ts";
import { countPeople } from "../slots/count-people.ts";
import { announceChange } from "./announce-change.ts";
import { findEventSubject } from "./find-event-subject.ts";
import { noteByStaff } from "./note-by-staff.ts";

export type WithdrawEventResult = { ok: true } | { ok: false; refusal: Refusal };

type Before = Awaited<ReturnType<typeof findEventSubject>>;

/**
 * Takes an event back to draft while nobody is registered. A registration that was under way when it
 * was taken back has waited for the locks, and is counted after them: then the event stays public.
 */
export async function withdrawEvent(
  actor: Actor,
  command: EventTargetCommand,
  now: Date,
): Promise<WithdrawEventResult> {
  const taken = await inTransaction((transaction) => withdraw(transaction, actor, command, now));
  if ("refusal" in taken) return taken;
  const refusal = await inTransaction(async (transaction) => {
    const registered = await countRegistered(transaction, command.eventId);
    if (registered === 0) return null;
    const { status } = taken.before;
    await transaction.event.update({ where: { id: command.eventId }, data: { status } });
    await announceChange(transaction, command.eventId);
    return { kind: "hasRegistrations", registered } as const;
  });
  return refusal ? { ok: false, refusal } : { ok: true };
}

async function withdraw(
  transaction: Transaction,
  actor: Actor,
  { eventId, version }: EventTargetCommand,
  now: Date,
): Promise<{ before: NonNullable<Before> } | { ok: false; refusal: Refusal }> {
  const event = await findEventSubject(transaction, actor, "editEvent", eventId);
  if (!event) return { ok: false, refusal: { kind: "eventUnknown" } };
  if (!mayBecomeDraft(event.status)) return { ok: false, refusal: { kind: "editedMeanwhile" } };
  const registered = await countRegistered(transaction, eventId);
  if (registered > 0) return { ok: false, refusal: { kind: "hasRegistrations", registered } };
  const written = await transaction.event.updateMany({
    where: { id: eventId, version },
    data: { status: "DRAFT", version: { increment: 1 } },
  });
  if (written.count === 0) return { ok: false, refusal: { kind: "editedMeanwhile" } };
  const changes = { status: [event.status, "DRAFT"] };
  await noteByStaff(transaction, actor, { action: "eventWithdrawn", eventId, changes }, now);
  await announceChange(transaction, eventId);
  return { before: event };
}

async function countRegistered(transaction: Transaction, eventId: string): Promise<number> {
  const slots = await lockSlots(transaction, eventId);
  return (await countPeople(transaction, [...slots.keys()])).alive;
}
