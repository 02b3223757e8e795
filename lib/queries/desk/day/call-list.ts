import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { asAtItsEnd } from "#lib/email/facts/kept-end.ts";
import { limits } from "#lib/limits.ts";
import { newsInWords } from "#lib/text/email/news.ts";
import { placeInWords } from "#lib/text/event/place.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { visibleEvents } from "../events/visible-events.ts";
import { type Paging, pagingOf, rowsOf } from "../page-of-list.ts";

/** Somebody to call: whom, why, and what to say, as it is now. */
export type ListedCall = {
  callId: string;
  registrationId: string;
  /** « Lou Exemple, 2 personnes » */
  name: string;
  phone: string;
  /** Their mail was refused or put aside; false where they left no address. */
  isMailLost: boolean;
  kind: EmailKind;
  eventTitle: string;
  words: string;
  /** Until when an answer is waited for. */
  answerBy: Date | null;
  createdAt: Date;
  triedAt: Date | null;
};

export type MadeCall = ListedCall & {
  calledAt: Date;
  calledBy: string;
  /** Nothing newer was told since, and the day is to come: it may be made again. */
  canReopen: boolean;
};

export type CallList = {
  open: readonly ListedCall[];
  paging: Paging;
  /** Those of the last days, the latest first. */
  done: readonly MadeCall[];
};

/** Who is still to be called; after the day itself nobody is helped by it. */
export function openCalls(actor: Actor, now: Date): Prisma.CallToMakeWhereInput {
  return {
    calledAt: null,
    supersededAt: null,
    registration: { phone: { not: null }, event: visibleEvents(actor), ...isToCome(now) },
  };
}

function isToCome(now: Date): Prisma.RegistrationWhereInput {
  return { slots: { some: { slot: { endsAt: { gt: now } } } } };
}

/** The list to call of the actor's events; null for whoever manages no registration. */
export async function listCalls(actor: Actor, page: number, now: Date): Promise<CallList | null> {
  if (!can(actor, "manageRegistrations")) return null;
  const where = openCalls(actor, now);
  const paging = pagingOf(await database().callToMake.count({ where }), page);
  const open = await database().callToMake.findMany({
    where,
    orderBy: [
      { registration: { offerExpiresAt: { sort: "asc", nulls: "last" } } },
      { createdAt: "asc" },
      { id: "asc" },
    ],
    ...rowsOf(paging),
    select: columns,
  });
  const since = new Date(now.getTime() - limits.madeCallDays * 24 * 3_600_000);
  const done = await database().callToMake.findMany({
    where: {
      calledAt: { gte: since },
      registration: { phone: { not: null }, event: visibleEvents(actor) },
    },
    orderBy: [{ calledAt: "desc" }, { id: "desc" }],
    take: limits.pageSize,
    select: columns,
  });
  return {
    open: open.map((row) => listed(row, now)),
    paging,
    done: done.flatMap((row) => made(row, now)),
  };
}

const columns = {
  id: true,
  kind: true,
  data: true,
  createdAt: true,
  triedAt: true,
  calledAt: true,
  calledBy: { select: { name: true, email: true } },
  registration: {
    select: {
      id: true,
      kind: true,
      status: true,
      firstName: true,
      lastName: true,
      schoolName: true,
      className: true,
      email: true,
      phone: true,
      companionCount: true,
      offerExpiresAt: true,
      pendingExpiresAt: true,
      cancelledBy: true,
      cancelReason: true,
      event: { select: { title: true, status: true } },
      calls: { orderBy: { createdAt: "desc" }, take: 1, select: { createdAt: true } },
      slots: {
        orderBy: { slot: { startsAt: "asc" } },
        take: limits.slotsPerEvent,
        select: {
          people: true,
          slot: {
            select: {
              id: true,
              startsAt: true,
              endsAt: true,
              closesAt: true,
              status: true,
              venue: { select: { name: true, commune: { select: { name: true } } } },
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.CallToMakeSelect;

type Row = Prisma.CallToMakeGetPayload<{ select: typeof columns }>;

function listed({ id, kind, data, createdAt, triedAt, registration }: Row, now: Date): ListedCall {
  const { event, slots, status, offerExpiresAt } = registration;
  const facts = {
    ...registration,
    eventTitle: event.title,
    isEventCancelled: event.status === "CANCELLED",
    isClosed: slots.some(({ slot }) => slot.closesAt <= now),
    people: Math.max(0, ...slots.map(({ people }) => people)),
    slots: slots.map(({ slot: { id: slotId, startsAt, endsAt, status: ofSlot, venue } }) => ({
      id: slotId,
      startsAt,
      endsAt,
      place: placeInWords(venue.name, venue.commune.name),
      isCancelled: ofSlot === "CANCELLED",
    })),
  };
  return {
    callId: id,
    registrationId: registration.id,
    name: nameOf(registration),
    phone: registration.phone ?? "",
    isMailLost: registration.email !== null,
    kind,
    eventTitle: event.title,
    words: newsInWords(kind, asAtItsEnd(facts, data)),
    answerBy: status === "OFFERED" ? offerExpiresAt : null,
    createdAt,
    triedAt,
  };
}

function made(row: Row, now: Date): MadeCall[] {
  const { calledAt, calledBy, createdAt, registration } = row;
  if (!calledAt || !calledBy) return [];
  const isLatest = registration.calls.every((newest) => newest.createdAt <= createdAt);
  const isToBeHeld = registration.slots.some(({ slot }) => slot.endsAt > now);
  const canReopen = isLatest && isToBeHeld;
  return [{ ...listed(row, now), calledAt, calledBy: calledBy.name ?? calledBy.email, canReopen }];
}

function nameOf(row: Row["registration"]): string {
  const { firstName, lastName, schoolName, className, companionCount, kind } = row;
  if (kind === "CLASS") return [schoolName, className].filter(Boolean).join(", ");
  return `${firstName} ${lastName}, ${plural(1 + companionCount, "personne", "personnes")}`;
}
