import { database } from "#lib/db/client.ts";
import { unrecordedSlots } from "#lib/db/facts/unrecorded-slots.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type Actor, scopeOf } from "#lib/domain/people/permissions.ts";
import type { Late } from "#lib/domain/running/lateness.ts";
import type { WaitlistRule } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { visibleEvents } from "../events/visible-events.ts";
import { reconcilePlaces } from "../registrations/reconcile-places.ts";
import { openCalls } from "./call-list.ts";
import { listLate } from "./jobs-state.ts";

/** A slot for which people wait. */
export type WaitingSlot = {
  slotId: string;
  eventId: string;
  eventTitle: string;
  startsAt: Date;
  waiting: number;
  rule: WaitlistRule;
};

/** A slot that was held and whose attendance nobody has recorded. */
export type UnrecordedSlot = { slotId: string; eventTitle: string; startsAt: Date };

/** What waits for somebody of the staff. */
export type ThingsToDo = {
  /** People without a mailbox who have not been told. */
  callCount: number;
  failedEmails: number;
  retryingEmails: number;
  /** Classes that wait for an answer, the most urgent first. */
  pending: readonly {
    registrationId: string;
    name: string;
    asksDerogation: boolean;
    /** Until when it must be answered. */
    pendingExpiresAt: Date | null;
  }[];
  pendingCount: number;
  /** The latest ones, and how many in all. */
  unrecorded: readonly UnrecordedSlot[];
  unrecordedCount: number;
  /** Slots whose counters differ from their registrations: a fault, shown to the lead alone. */
  miscounted: number;
  /** Emails and jobs that do not run as they should, shown to the lead alone. */
  late: readonly Late[];
  /** The first ones, and how many in all. */
  waiting: readonly WaitingSlot[];
  waitingCount: number;
};

export async function listThingsToDo(actor: Actor, now: Date): Promise<ThingsToDo> {
  const event = visibleEvents(actor);
  const pendingOnes = { event, status: "PENDING" } as const;
  return {
    callCount: await database().callToMake.count({ where: openCalls(actor, now) }),
    failedEmails: await countEmails(event, ["FAILED", "WITHHELD"]),
    retryingEmails: await countEmails(event, ["RETRYING"]),
    pending: await listPending(pendingOnes),
    pendingCount: await database().registration.count({ where: pendingOnes }),
    unrecorded: await listUnrecorded(event, now),
    unrecordedCount: await database().slot.count({ where: unrecordedOf(event, now) }),
    miscounted: scopeOf(actor).kind === "everything" ? (await reconcilePlaces()).length : 0,
    late: scopeOf(actor).kind === "everything" ? await listLate(now) : [],
    waiting: await listWaiting(event, now),
    waitingCount: await database().slot.count({ where: waitingOf(event, now) }),
  };
}

function countEmails(
  event: Prisma.EventWhereInput,
  states: ("FAILED" | "WITHHELD" | "RETRYING")[],
): Promise<number> {
  return database().emailMessage.count({
    where: { state: { in: states }, registration: { event } },
  });
}

async function listPending(where: Prisma.RegistrationWhereInput): Promise<ThingsToDo["pending"]> {
  const rows = await database().registration.findMany({
    where,
    orderBy: [{ pendingExpiresAt: "asc" }, { createdAt: "asc" }],
    take: limits.shortList,
    select: {
      id: true,
      firstName: true,
      lastName: true,
      schoolName: true,
      className: true,
      asksDerogation: true,
      pendingExpiresAt: true,
    },
  });
  return rows.map(({ id, schoolName, className, firstName, lastName, ...request }) => ({
    ...request,
    registrationId: id,
    name: schoolName
      ? [schoolName, className].filter(Boolean).join(", ")
      : `${firstName} ${lastName}`,
  }));
}

function unrecordedOf(event: Prisma.EventWhereInput, now: Date): Prisma.SlotWhereInput {
  return { event, ...unrecordedSlots({ lt: now }) };
}

function waitingOf(event: Prisma.EventWhereInput, now: Date): Prisma.SlotWhereInput {
  return { event, status: "SCHEDULED", startsAt: { gt: now }, waiting: { gt: 0 } };
}

async function listUnrecorded(event: Prisma.EventWhereInput, now: Date): Promise<UnrecordedSlot[]> {
  const slots = await database().slot.findMany({
    where: unrecordedOf(event, now),
    orderBy: { startsAt: "desc" },
    take: limits.shortList,
    select: { id: true, startsAt: true, event: { select: { title: true } } },
  });
  return slots.map(({ id, startsAt, event: { title } }) => ({
    slotId: id,
    eventTitle: title,
    startsAt,
  }));
}

async function listWaiting(event: Prisma.EventWhereInput, now: Date): Promise<WaitingSlot[]> {
  const slots = await database().slot.findMany({
    where: waitingOf(event, now),
    orderBy: { startsAt: "asc" },
    take: limits.shortList,
    select: {
      id: true,
      eventId: true,
      startsAt: true,
      waiting: true,
      event: { select: { title: true, waitlistRule: true } },
    },
  });
  return slots.map(({ id, event: { title, waitlistRule }, ...slot }) => ({
    ...slot,
    slotId: id,
    eventTitle: title,
    rule: waitlistRule,
  }));
}
