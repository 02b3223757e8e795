import { personalToken } from "#lib/auth/personal-link.ts";
import type { Registrant } from "#lib/auth/registrant-session.ts";
import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import { hasComeTo } from "#lib/domain/attendance/attendance.ts";
import { headCount } from "#lib/domain/registration/head-count.ts";
import { isAlive, statusShown } from "#lib/domain/registration/registration-status.ts";
import type { RegistrationStatus } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { registrantName } from "#lib/text/registration/registrant-name.ts";

/** One registration on the page of its owner. */
export type OwnRegistration = {
  token: string;
  code: string;
  status: RegistrationStatus;
  eventTitle: string;
  startsAt: Date;
  endsAt: Date;
  slotCount: number;
  placeName: string;
  communeName: string;
  who: string;
  people: number;
  /** It is cancelled when its owner erases their data, where it is still to come. */
  isAlive: boolean;
  hasCertificate: boolean;
};

export type OwnRegistrations = {
  /** The next one first. */
  toCome: readonly OwnRegistration[];
  /** The last one first. */
  past: readonly OwnRegistration[];
};

const columns = {
  id: true,
  publicId: true,
  linkVersion: true,
  code: true,
  status: true,
  kind: true,
  firstName: true,
  lastName: true,
  schoolName: true,
  communeName: true,
  className: true,
  pupilCount: true,
  adultCount: true,
  companionCount: true,
  event: { select: { title: true } },
  attendances: { select: { status: true, pupilsPresent: true, adultsPresent: true } },
  slots: {
    orderBy: { slot: { startsAt: "asc" } },
    take: limits.slotsPerEvent,
    select: {
      slot: {
        select: {
          status: true,
          startsAt: true,
          endsAt: true,
          company: { select: { name: true } },
          venue: { select: { name: true, commune: { select: { name: true } } } },
        },
      },
    },
  },
} as const satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof columns }>;

/** All registrations of the address that somebody proved. */
export async function listOwnRegistrations(
  registrant: Registrant,
  now: Date,
): Promise<OwnRegistrations> {
  const rows = await readAll((chunk) =>
    database().registration.findMany({
      // Places held without names are on the page of the people whom an adviser registered.
      where: { email: registrant.email, kind: { not: "GROUP" } },
      select: columns,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...chunk,
    }),
  );
  const all = rows
    .flatMap(ownRegistration)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return {
    toCome: all.filter(({ endsAt }) => endsAt > now),
    past: all.filter(({ endsAt }) => endsAt <= now).reverse(),
  };
}

function ownRegistration(row: Row): OwnRegistration[] {
  const slots = row.slots.map(({ slot }) => slot);
  const first = slots[0];
  if (!first) return [];
  const status = statusShown(row.status, slots);
  return [
    {
      token: personalToken(row),
      code: row.code,
      status,
      eventTitle: row.event.title,
      startsAt: first.startsAt,
      endsAt: slots.at(-1)?.endsAt ?? first.endsAt,
      slotCount: slots.length,
      placeName: first.company?.name ?? first.venue.name,
      communeName: first.venue.commune.name,
      who: registrantName(row),
      people: headCount(row).people,
      isAlive: isAlive(status),
      hasCertificate: row.attendances.some(hasComeTo),
    },
  ];
}
