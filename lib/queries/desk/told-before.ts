import { database } from "#lib/db/client.ts";
import { listHeldHours, registrantKeys } from "#lib/db/facts/held-hours.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { type Reach, toldBy } from "#lib/domain/email/notice-channel.ts";
import { addTold, manyTold, type Told } from "#lib/domain/email/told.ts";
import type { Places } from "#lib/domain/places/capacity.ts";
import { choosePromoted, statusWhenPromoted, type Waiter } from "#lib/domain/places/waitlist.ts";
import {
  holdsPlaces,
  isAlive,
  statusesBefore,
} from "#lib/domain/registration/registration-status.ts";
import {
  type EmailKind,
  type RegistrationKind,
  type RegistrationStatus,
  registrationStatuses,
} from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";

/** Who would be told if these slots were cancelled: those who end there, and who gets a place elsewhere. */
export async function toldByCancellingSlots(
  eventId: string,
  slotIds: readonly string[],
  now: Date,
): Promise<Told> {
  const ended = Prisma.sql`registration.event_id = ${eventId}::uuid
    AND registration.status = ANY(${statusesBefore("CANCELLED", "staff")}::text[]::"RegistrationStatus"[])
    AND EXISTS (SELECT FROM registration_slot AS own
      WHERE own.registration_id = registration.id AND own.slot_id = ANY(${[...slotIds]}::uuid[]))`;
  const freed = await database().$queryRaw<Freed[]>`
    SELECT place.slot_id AS "slotId", sum(place.people)::int AS people, sum(place.classes)::int AS classes
    FROM registration JOIN registration_slot AS place ON place.registration_id = registration.id
    WHERE ${ended} AND registration.status <> 'WAITLISTED' AND place.slot_id <> ALL(${[...slotIds]}::uuid[])
    GROUP BY place.slot_id`;
  return addTold(
    await toldOfEach("REGISTRATION_CANCELLED", ended),
    await toldOfHeads(ended),
    await toldByPromoting(eventId, freed, { slotIds }, now),
  );
}

/** Who would be told of another hour or place of these slots. */
export function toldByMoving(slotIds: readonly string[]): Promise<Told> {
  const alive = registrationStatuses.filter(isAlive);
  return toldOfEach(
    "REGISTRATION_CHANGED",
    Prisma.sql`registration.status = ANY(${alive}::text[]::"RegistrationStatus"[])
      AND EXISTS (SELECT FROM registration_slot AS own
        WHERE own.registration_id = registration.id AND own.slot_id = ANY(${[...slotIds]}::uuid[]))`,
  );
}

/** More than any slot holds: whatever places the team adds, nobody else gets one. */
const manyPlaces = { people: 1_000_000, classes: 1_000_000 };

/** Who would be told, at most, of more places on a slot: those who wait for it, by the rule of its list. */
export function toldByRaising(eventId: string, slotId: string, now: Date): Promise<Told> {
  return toldByPromoting(eventId, [{ slotId, ...manyPlaces }], {}, now);
}

export type ActedOn = {
  id: string;
  eventId: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  slots: readonly { people: number; slot: { id: string } }[];
};

/** Who would be told of each act on one registration. */
export async function toldByActs(row: ActedOn, now: Date) {
  const own = Prisma.sql`registration.id = ${row.id}::uuid`;
  const places = row.slots.map(({ people, slot }) => ({
    slotId: slot.id,
    people,
    classes: row.kind === "CLASS" ? 1 : 0,
  }));
  const freed = holdsPlaces(row.status) ? places : [];
  const promoted = await toldByPromoting(row.eventId, freed, { registrationId: row.id }, now);
  const isOffered = statusWhenPromoted(row.kind) === "OFFERED";
  return {
    validate: await toldOfEach("REGISTRATION_CONFIRMED", own),
    choose: await toldOfEach(isOffered ? "REGISTRATION_OFFERED" : "REGISTRATION_PROMOTED", own),
    decline: addTold(await toldOfEach("REGISTRATION_DECLINED", own), promoted),
    cancel: addTold(
      await toldOfEach("REGISTRATION_CANCELLED", own),
      await toldOfHeads(own),
      promoted,
    ),
  };
}

/** How many registrations can be reached in which way: the rule is asked once for each way. */
async function toldOfEach(kind: EmailKind, which: Prisma.Sql): Promise<Told> {
  const groups = await database().$queryRaw<(Reach & { count: number })[]>`
    SELECT registration.email IS NOT NULL AS "hasEmail", adviser.id IS NOT NULL AS "hasAdviser",
      registration.phone IS NOT NULL AS "hasPhone", count(*)::int AS count
    FROM registration LEFT JOIN prescriber AS adviser ON adviser.id = registration.prescriber_id
    WHERE ${which}
    GROUP BY 1, 2, 3`;
  return addTold(...groups.map(({ count, ...reach }) => manyTold(toldBy(kind, reach), count)));
}

/** Heads of school who had a copy have one of the cancellation too. */
async function toldOfHeads(which: Prisma.Sql): Promise<Told> {
  const [heads] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM registration WHERE head_email IS NOT NULL AND ${which}`;
  return { emails: heads?.count ?? 0, calls: 0 };
}

/** Places of a slot that an act gives back. */
type Freed = { slotId: string } & Places;

/** Those whom the rule of the waiting list would give the freed places to. */
async function toldByPromoting(
  eventId: string,
  freed: readonly Freed[],
  without: { slotIds?: readonly string[]; registrationId?: string },
  now: Date,
): Promise<Told> {
  const { slots, ...rules } = await database().event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      waitlistRule: true,
      slotsPerRegistrationMax: true,
      slots: {
        where: { status: "SCHEDULED", startsAt: { gt: now } },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        take: limits.slotsPerEvent,
      },
    },
  });
  const left = slots
    .filter(({ id }) => !without.slotIds?.includes(id))
    .map((slot) => {
      const own = freed.find(({ slotId }) => slotId === slot.id);
      const booked = slot.booked - (own?.people ?? 0);
      return { ...slot, booked, bookedClasses: slot.bookedClasses - (own?.classes ?? 0) };
    });
  const counts = new Map(left.map((slot) => [slot.id, slot]));
  const waiters = await listWaiting(eventId, [...counts.keys()], without.registrationId);
  const heldHours = await listHeldHours(database(), eventId, waiters, without);
  const promoted = choosePromoted(counts, waiters, rules, heldHours);
  return addTold(
    await toldOfEach("REGISTRATION_PROMOTED", among(promoted, "CONFIRMED")),
    await toldOfEach("REGISTRATION_OFFERED", among(promoted, "OFFERED")),
  );
}

/** Of those who get places, the ones whom they confirm, or who are asked first. */
function among(promoted: readonly Waiter[], status: "CONFIRMED" | "OFFERED"): Prisma.Sql {
  const ids = promoted
    .filter(({ kind }) => statusWhenPromoted(kind) === status)
    .map(({ registrationId }) => registrationId);
  return Prisma.sql`registration.id = ANY(${ids}::uuid[])`;
}

async function listWaiting(
  eventId: string,
  slotIds: string[],
  withoutId: string | undefined,
): Promise<Waiter[]> {
  const rows = await database().registration.findMany({
    where: {
      eventId,
      status: "WAITLISTED",
      id: { not: withoutId },
      slots: { every: { slotId: { in: slotIds } }, some: { people: { gt: 0 } } },
    },
    orderBy: [{ waitlistedAt: "asc" }, { id: "asc" }],
    take: limits.waiters,
    select: {
      id: true,
      kind: true,
      waitlistedAt: true,
      createdAt: true,
      slots: {
        select: { slotId: true, people: true, classes: true, identityKey: true, phoneKey: true },
      },
    },
  });
  return rows.map(({ id, kind, waitlistedAt, createdAt, slots }) => ({
    registrationId: id,
    kind,
    waitlistedAt: waitlistedAt ?? createdAt,
    needs: slots.map(({ slotId, people, classes }) => ({ slotId, places: { people, classes } })),
    registrant: registrantKeys(slots[0]),
  }));
}
