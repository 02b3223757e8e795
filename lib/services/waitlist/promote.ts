import { listHeldHours, registrantKeys } from "#lib/db/facts/held-hours.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";
import { nobodyTold, type Told } from "#lib/domain/email/told.ts";
import { offerEnd, offerHours } from "#lib/domain/event/deadlines.ts";
import {
  choosePromoted,
  holdsElsewhere,
  statusWhenPromoted,
  type Waiter,
} from "#lib/domain/places/waitlist.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import type { RegistrationKind } from "#lib/domain/types.ts";
import { emailAbout } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";
import { addHoursOfWorkingDays, type SchoolHoliday } from "#lib/time/working-days.ts";
import { changeStatus, type StatusChange } from "../lifecycle/change-status.ts";
import type { LockedSlot } from "../places/lock-slots.ts";
import { movePlaces } from "../places/move-places.ts";

/**
 * Gives the free places of an event to those who wait, under the event's rule, in the caller's
 * transaction: it holds the locks of the event's slots. Called by every path that frees a place or
 * shortens the list.
 * @param slots the locked slots, kept true
 * @param by the member of staff whose act gives the places, if any
 * @returns who is told of their places
 */
export async function promote(
  transaction: Transaction,
  eventId: string,
  slots: Map<string, LockedSlot>,
  now: Date,
  by: PromotedBy = null,
): Promise<Told> {
  const rules = await transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { waitlistRule: true, slotsPerRegistrationMax: true },
  });
  const waiters = await listWaiters(transaction, eventId, slots, now, {
    slots: { some: { slotId: { in: slotsWithRoom(slots) } } },
  });
  const heldHours = await listHeldHours(transaction, eventId, waiters);
  const promoted = choosePromoted(slots, waiters, rules, heldHours);
  return promoteChosen(transaction, eventId, slots, promoted, now, by);
}

/**
 * Why who waits may not have these places beside those that they have already, whoever gives them;
 * null where they may.
 */
export async function refuseBeside(
  transaction: Transaction,
  eventId: string,
  slots: ReadonlyMap<string, LockedSlot>,
  waiter: Pick<Waiter, "needs" | "registrant">,
): Promise<Refusal | null> {
  const { slotsPerRegistrationMax } = await transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { slotsPerRegistrationMax: true },
  });
  const heldHours = await listHeldHours(transaction, eventId, [waiter]);
  return holdsElsewhere(waiter, slots, slotsPerRegistrationMax, heldHours)
    ? { kind: "holdsElsewhere" }
    : null;
}

/** Who of the staff chose the waiter, or after whose act the rule of the list gave the places. */
export type PromotedBy = { chosenBy: string } | { after: string } | null;

export type KnownWaiter = Waiter & { email: string | null; version: number };

/** Gives these waiters their places; the caller has checked that they fit and holds the locks. */
export async function promoteChosen(
  transaction: Transaction,
  eventId: string,
  slots: Map<string, LockedSlot>,
  promoted: readonly KnownWaiter[],
  now: Date,
  by: PromotedBy,
): Promise<Told> {
  if (promoted.length === 0) return nobodyTold;
  const moves = promoted.flatMap((waiter) =>
    waiter.needs.map((need) => ({ ...need, waiting: -1 })),
  );
  await movePlaces(transaction, slots, moves);
  const holidays = await listSchoolHolidays(transaction);
  const changes = promoted.map((waiter) => {
    const isOffer = statusWhenPromoted(waiter.kind) === "OFFERED";
    const expiresAt = isOffer ? offerEndOf(waiter, slots, holidays, now) : null;
    return changeOf(waiter, eventId, expiresAt, by);
  });
  return changeStatus(transaction, changes, now);
}

function changeOf(
  waiter: KnownWaiter,
  eventId: string,
  offerExpiresAt: Date | null,
  by: PromotedBy,
): StatusChange {
  const to = statusWhenPromoted(waiter.kind);
  return {
    registration: { id: waiter.registrationId, eventId, status: "WAITLISTED" },
    to,
    by: by && "chosenBy" in by ? "staff" : "system",
    columns: { offerExpiresAt },
    note: {
      ...authorOf(by),
      changes: { status: ["WAITLISTED", to], ...(by && "after" in by ? by : {}) },
    },
    emails: [emailOf(waiter)],
  };
}

/** A waiter whom somebody chose was promoted by them, and by the rule of the list where nobody did. */
function authorOf(by: PromotedBy) {
  return by && "chosenBy" in by
    ? ({ actorKind: "STAFF", actorId: by.chosenBy, action: "chosen" } as const)
    : ({ actorKind: "SYSTEM", action: "promoted" } as const);
}

/** The hours of an offer, which stop in school holidays for a class; the earliest closing of its slots ends them. */
function offerEndOf(
  waiter: Waiter,
  slots: ReadonlyMap<string, LockedSlot>,
  holidays: readonly SchoolHoliday[],
  now: Date,
): Date {
  const answerBy = offerAnswerBy(waiter.kind, now, holidays);
  return waiter.needs.reduce((end, { slotId }) => {
    const slot = slots.get(slotId);
    return slot ? offerEnd(end, slot.closesAt, slot.startsAt, now) : end;
  }, answerBy);
}

/** Until when an offer is answered, before a closing shortens it. */
export function offerAnswerBy(
  kind: RegistrationKind,
  offeredAt: Date,
  holidays: readonly SchoolHoliday[],
): Date {
  const schoolHolidays = kind === "CLASS" ? holidays : [];
  return addHoursOfWorkingDays(offeredAt, offerHours, { schoolHolidays });
}

export async function listSchoolHolidays(transaction: Transaction): Promise<SchoolHoliday[]> {
  const rows = await transaction.schoolHoliday.findMany({
    orderBy: { startsOn: "asc" },
    take: limits.schoolHolidays,
  });
  return rows.map(({ name, startsOn, resumesOn }) => ({
    name,
    startsOn: startsOn.toISOString().slice(0, 10),
    resumesOn: resumesOn.toISOString().slice(0, 10),
  }));
}

function emailOf(waiter: KnownWaiter) {
  const isOffer = statusWhenPromoted(waiter.kind) === "OFFERED";
  const kind = isOffer ? "REGISTRATION_OFFERED" : "REGISTRATION_PROMOTED";
  return emailAbout({ ...waiter, id: waiter.registrationId }, kind);
}

/**
 * Who waits for full slots alone can have no place, and stands in nobody's way: a long list of theirs
 * would hide who may have one elsewhere.
 */
function slotsWithRoom(slots: ReadonlyMap<string, LockedSlot>): string[] {
  return [...slots.values()]
    .filter(({ capacity, booked }) => capacity === null || booked < capacity)
    .map(({ id }) => id);
}

/** Those who wait for slots that are still to come, in order of arrival: of all, or of some. */
export async function listWaiters(
  transaction: Transaction,
  eventId: string,
  slots: ReadonlyMap<string, LockedSlot>,
  now: Date,
  which: Prisma.RegistrationWhereInput,
): Promise<KnownWaiter[]> {
  const over = [...slots.values()]
    .filter(({ status, startsAt }) => status !== "SCHEDULED" || startsAt <= now)
    .map(({ id }) => id);
  const rows = await transaction.registration.findMany({
    where: {
      eventId,
      status: "WAITLISTED",
      slots: { some: { people: { gt: 0 } } },
      AND: [which, { slots: { none: { slotId: { in: over } } } }],
    },
    orderBy: [{ waitlistedAt: "asc" }, { id: "asc" }],
    take: limits.waiters,
    select: {
      id: true,
      kind: true,
      email: true,
      version: true,
      waitlistedAt: true,
      slots: {
        select: { slotId: true, people: true, classes: true, identityKey: true, phoneKey: true },
      },
    },
  });
  return rows.map((row) => ({
    registrationId: row.id,
    kind: row.kind,
    email: row.email,
    version: row.version,
    waitlistedAt: row.waitlistedAt ?? now,
    needs: row.slots.map(({ slotId, people, classes }) => ({
      slotId,
      places: { people, classes },
    })),
    registrant: registrantKeys(row.slots[0]),
  }));
}
