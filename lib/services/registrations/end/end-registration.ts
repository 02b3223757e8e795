import { listLeads } from "#lib/db/facts/leads.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { addTold } from "#lib/domain/email/told.ts";
import { isLateCancellation } from "#lib/domain/registration/late-cancellation.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import {
  freedByEnding,
  type StatusActor,
  statusesBefore,
} from "#lib/domain/registration/registration-status.ts";
import type { CancelledBy, EmailKind, RegistrationStatus } from "#lib/domain/types.ts";
import { copyToHead, emailAbout, type OutboxEmail } from "#lib/email/outbox.ts";
import { announceChange } from "#lib/services/events/announce-change.ts";
import { changeStatus, type StatusChange } from "#lib/services/lifecycle/change-status.ts";
import { lockSlots } from "#lib/services/places/lock-slots.ts";
import { movePlaces } from "#lib/services/places/move-places.ts";
import { promote } from "#lib/services/waitlist/promote.ts";
import type { ActResult } from "../act-on-registration.ts";

/** How a registration ends. */
export type Ending = {
  to: "CANCELLED" | "DECLINED" | "EXPIRED";
  by: StatusActor;
  actorId?: string;
  cancelledBy?: CancelledBy;
  reason?: string | null;
  /** What the history calls it, where it is not named after the status. */
  action?: "duplicateEnded";
  /** What its owner reads; null where nobody is to be told. */
  email: EmailKind | null;
};

/** What the history calls an end that has no other name. */
const actions = { CANCELLED: "cancelled", DECLINED: "declined", EXPIRED: "expired" } as const;

/**
 * Ends a registration and gives what it frees to those who wait, in the caller's transaction. The
 * slots are locked first, then the registration: every path takes them in this order.
 * @returns who is told, those who get what it frees too; or why it may not be
 */
export async function endRegistration(
  transaction: Transaction,
  registrationId: string,
  ending: Ending,
  now: Date,
): Promise<ActResult> {
  const known = await transaction.registration.findUnique({
    where: { id: registrationId },
    select: { eventId: true },
  });
  if (!known) return { ok: false, refusal: { kind: "registrationUnknown" } };
  const slots = await lockSlots(transaction, known.eventId);
  const registration = await transaction.registration.findUniqueOrThrow({
    where: { id: registrationId },
    include: { slots: true },
  });
  const before = registration.status;
  const starts = registration.slots.flatMap(({ slotId }) => slots.get(slotId)?.startsAt ?? []);
  const hasStarted = starts.some((startsAt) => startsAt <= now);
  const isLate =
    ending.by === "registrant" &&
    starts.some((startsAt) => isLateCancellation(registration.kind, before, startsAt, now));
  const refusal = refusalToEnd(before, ending, { hasStarted, isLate });
  if (refusal) return { ok: false, refusal };
  await movePlaces(transaction, slots, freedByEnding(before, registration.slots));
  const emails = [
    ...(ending.email
      ? [emailAbout(registration, ending.email, { isOwnAct: ending.by === "registrant" })]
      : []),
    ...(ending.to === "CANCELLED" ? copyToHead(registration) : []),
    ...(isLate ? await alertLeads(transaction, registrationId) : []),
  ];
  const told = await changeStatus(transaction, [changeOf(registration, ending, emails)], now);
  const promoted = await promote(transaction, known.eventId, slots, now, causeOf(ending));
  await announceChange(transaction, known.eventId);
  return { ok: true, told: addTold(told, promoted) };
}

function changeOf(
  registration: StatusChange["registration"],
  { to, by, actorId, ...ending }: Ending,
  emails: readonly OutboxEmail[],
): StatusChange {
  return {
    registration,
    to,
    by,
    columns: {
      cancelReason: ending.reason ?? null,
      ...(to === "CANCELLED" ? { cancelledBy: ending.cancelledBy ?? "SYSTEM" } : {}),
    },
    note: {
      actorKind: by.toUpperCase() as Uppercase<StatusActor>,
      actorId,
      action: ending.action ?? actions[to],
      changes: { status: [registration.status, to] },
    },
    emails,
  };
}

function causeOf({ by, actorId }: Ending) {
  return by === "staff" && actorId ? { after: actorId } : null;
}

function refusalToEnd(
  before: RegistrationStatus,
  { to, by, reason }: Ending,
  { hasStarted, isLate }: { hasStarted: boolean; isLate: boolean },
): Refusal | null {
  if (!statusesBefore(to, by).includes(before)) {
    return before === "CANCELLED"
      ? { kind: "alreadyCancelled" }
      : { kind: "statusForbids", from: before };
  }
  if (by === "registrant" && hasStarted) return { kind: "slotPast" };
  return isLate && !reason ? { kind: "reasonMissing" } : null;
}

/** Whoever leads is told: of the first at once, of what follows in one mail a quarter of an hour. */
async function alertLeads(
  transaction: Transaction,
  registrationId: string,
): Promise<OutboxEmail[]> {
  const leads = await listLeads(transaction);
  return leads.map(({ id, email }) => ({
    kind: "LATE_CANCELLATION",
    recipient: email,
    registrationId,
    dedupeKey: `LATE_CANCELLATION:${id}:${registrationId}`,
  }));
}
