import type { Registrant } from "#lib/auth/registrant-session.ts";
import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import type { AttendanceStatus, RegistrationStatus } from "#lib/domain/types.ts";

/** Somebody whom an adviser registered: the status, and whether they came. */
export type AdviserPerson = {
  registrationId: string;
  firstName: string;
  lastName: string;
  status: RegistrationStatus;
  /** UNKNOWN while nobody has said it. */
  attendance: AttendanceStatus | "UNKNOWN";
};

/** The people whom an adviser registered on one slot, and the places that they hold there. */
export type PeopleOnSlot = {
  slotId: string;
  eventSlug: string;
  eventTitle: string;
  startsAt: Date;
  endsAt: Date;
  /** Before the start nobody can have come. */
  hasStarted: boolean;
  /** The slot, or its whole event: nobody registers there any more. */
  isCancelled: boolean;
  people: readonly AdviserPerson[];
  /** Lists that were sent, the earliest first: each has a page with phones and sheets. */
  lists: readonly { batchId: string; sentAt: Date }[];
  held: { id: string; people: number; until: Date } | null;
};

/**
 * All whom this adviser registered, slot by slot, the latest first; nobody else's people, whatever
 * the event. Empty for whoever registered nobody.
 */
export async function listAdviserPeople(
  { email }: Registrant,
  now: Date,
): Promise<readonly PeopleOnSlot[]> {
  const known = await readAll((chunk) =>
    database().registration.findMany({
      where: { adviser: { email }, lastName: { not: "" } },
      orderBy: [{ lastName: "asc" }, { firstName: "asc" }, { id: "asc" }],
      ...chunk,
      select: { id: true, slots: { select: columns } },
    }),
  );
  const rows = known
    .flatMap(({ slots }) => slots)
    .sort((a, b) => b.slot.startsAt.getTime() - a.slot.startsAt.getTime());
  const bySlot = Map.groupBy(rows, ({ slot }) => slot.id);
  return [...bySlot.values()].map((rowsOfSlot) => peopleOnSlot(rowsOfSlot, now));
}

type Row = Prisma.RegistrationSlotGetPayload<{ select: typeof columns }>;

const columns = {
  people: true,
  slot: {
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      status: true,
      event: { select: { slug: true, title: true, status: true } },
    },
  },
  registration: {
    select: {
      id: true,
      kind: true,
      status: true,
      firstName: true,
      lastName: true,
      heldUntil: true,
      batchId: true,
      createdAt: true,
      attendances: { select: { slotId: true, status: true } },
    },
  },
} as const satisfies Prisma.RegistrationSlotSelect;

function peopleOnSlot(rows: readonly Row[], now: Date): PeopleOnSlot {
  const [first] = rows;
  if (!first) throw new Error("a group of rows is never empty");
  const { slot } = first;
  const group = rows.find(
    ({ registration }) => registration.kind === "GROUP" && registration.status === "CONFIRMED",
  );
  return {
    slotId: slot.id,
    eventSlug: slot.event.slug,
    eventTitle: slot.event.title,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    hasStarted: slot.startsAt <= now,
    isCancelled: slot.status === "CANCELLED" || slot.event.status === "CANCELLED",
    lists: listsOf(rows),
    people: rows.filter(({ registration }) => registration.kind === "INDIVIDUAL").map(personOf),
    held: group?.registration.heldUntil
      ? { id: group.registration.id, people: group.people, until: group.registration.heldUntil }
      : null,
  };
}

function listsOf(rows: readonly Row[]): PeopleOnSlot["lists"] {
  const sent = new Map<string, Date>();
  for (const { registration } of rows) {
    if (registration.batchId) sent.set(registration.batchId, registration.createdAt);
  }
  return [...sent]
    .map(([batchId, sentAt]) => ({ batchId, sentAt }))
    .sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
}

function personOf({ slot, registration }: Row): AdviserPerson {
  const { id, firstName, lastName, status, attendances } = registration;
  const mark = attendances.find(({ slotId }) => slotId === slot.id);
  return {
    registrationId: id,
    firstName,
    lastName,
    status,
    attendance: mark?.status ?? "UNKNOWN",
  };
}
