import type { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { bySplitOrder, placesOnSlots } from "#lib/domain/places/several-slots.ts";
import { canBecome, type StatusActor } from "#lib/domain/registration/registration-status.ts";
import { emailAbout } from "#lib/email/outbox.ts";
import { announceChange } from "../events/announce-change.ts";
import { changeStatus, type StatusChange } from "../lifecycle/change-status.ts";
import { lockSlots } from "../places/lock-slots.ts";
import type { ActResult } from "./act-on-registration.ts";
import { type Missing, takeMissingPlaces } from "./take-missing-places.ts";

const withSlots = {
  slots: { include: { slot: { select: { id: true, startsAt: true } } } },
  event: { select: { countsAdults: true, severalSlots: true } },
} as const satisfies Prisma.RegistrationInclude;

/** How a registration that holds its places already is confirmed. */
export type Confirming = {
  from: "PENDING" | "OFFERED";
  by: StatusActor;
  actorId?: string;
  action: "validated" | "accepted";
};

/**
 * Confirms a registration in the caller's transaction: its places are held already, so nothing can
 * be lost; a dérogation that was asked for is granted, and gets what is missing. The slots are locked first, then the registration: every path takes them in this order.
 * @returns who is told, or why it may not be
 */
export async function confirmRegistration(
  transaction: Transaction,
  { id, eventId }: { id: string; eventId: string },
  confirming: Confirming,
  now: Date,
): Promise<ActResult> {
  const slots = await lockSlots(transaction, eventId);
  const registration = await transaction.registration.findUniqueOrThrow({
    where: { id },
    include: withSlots,
  });
  const { status, offerExpiresAt } = registration;
  if (status !== confirming.from || !canBecome(status, "CONFIRMED", confirming.by)) {
    return { ok: false, refusal: { kind: "statusForbids", from: status } };
  }
  if (offerExpiresAt && offerExpiresAt <= now) {
    return { ok: false, refusal: { kind: "offerExpired" } };
  }
  const isGranted = status === "PENDING" && registration.asksDerogation;
  if (isGranted) {
    const granting = { registrationId: id, eventId, actorId: confirming.actorId };
    await takeMissingPlaces(transaction, slots, missingOf(registration), granting, now);
    await announceChange(transaction, eventId);
  }
  const isOwnAct = confirming.by === "registrant";
  const change: StatusChange = {
    registration,
    to: "CONFIRMED",
    by: confirming.by,
    columns: { offerExpiresAt: null },
    note: {
      actorKind: confirming.by.toUpperCase() as Uppercase<StatusActor>,
      actorId: confirming.actorId,
      action: isGranted ? "derogationGranted" : confirming.action,
      changes: { status: [status, "CONFIRMED"] },
    },
    emails: [emailAbout(registration, "REGISTRATION_CONFIRMED", { isOwnAct })],
  };
  return { ok: true, told: await changeStatus(transaction, [change], now) };
}

type Asking = Prisma.RegistrationGetPayload<{ include: typeof withSlots }>;

function missingOf({ kind, event, slots, ...size }: Asking): Missing[] {
  const own = slots.toSorted((a, b) => bySplitOrder(a.slot, b.slot));
  const asked = placesOnSlots(kind, size, own.length, event);
  return own.map(({ slotId, people, classes }, position) => {
    const held = { people, classes };
    return { slotId, held, asked: asked[position] ?? held };
  });
}
