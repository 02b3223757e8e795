import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { readAll } from "#lib/db/read-all.ts";
import { headCount } from "#lib/domain/registration/head-count.ts";
import { parseTicketCode } from "#lib/domain/registration/ticket-code.ts";
import type { RegistrationKind, RegistrationStatus } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import type { RegistrationFilters } from "#lib/schemas/staff/staff-filters.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";
import { type Paging, pagingOf, rowsOf } from "../page-of-list.ts";
import { type AdviserOfPerson, adviserColumns, adviserOfPerson } from "./adviser-of-person.ts";

export type RegistrationRow = {
  registrationId: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  code: string;
  firstName: string;
  lastName: string;
  schoolName: string | null;
  className: string | null;
  communeName: string | null;
  people: number;
  startsAt: readonly Date[];
  /** Start of the slot to fall back upon, for a class that waits. */
  secondChoiceAt: Date | null;
  createdAt: Date;
  /** Who registered this person, while attendance is returned to advisers. */
  adviser: AdviserOfPerson | null;
  /** An email to this registration did not arrive. */
  hasEmailTrouble: boolean;
};

export type RegistrationList = {
  rows: readonly RegistrationRow[];
  paging: Paging;
  /** More answer the search than are shown: the newest are. */
  hasMore: boolean;
};

/** The registrations of one event, filtered; the caller has asked whether they may be seen. */
export async function listRegistrations(
  eventId: string,
  filters: RegistrationFilters,
  now: Date,
): Promise<RegistrationList> {
  const { where, hasMore } = await conditionOf(eventId, filters);
  const paging = pagingOf(await database().registration.count({ where }), filters.page);
  const rows = await database().registration.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...rowsOf(paging),
    select: {
      id: true,
      kind: true,
      status: true,
      code: true,
      firstName: true,
      lastName: true,
      schoolName: true,
      className: true,
      communeName: true,
      pupilCount: true,
      adultCount: true,
      companionCount: true,
      createdAt: true,
      adviser: adviserColumns,
      slots: {
        orderBy: { slot: { startsAt: "asc" } },
        take: limits.slotsPerEvent,
        select: { people: true, slot: { select: { startsAt: true, latestEndsAt: true } } },
      },
      secondChoiceSlot: { select: { startsAt: true } },
      emails: { where: { state: { in: ["FAILED", "WITHHELD"] } }, take: 1, select: { id: true } },
    },
  });
  return { rows: rows.map((row) => registrationRow(row, now)), paging, hasMore };
}

type Row = Omit<
  RegistrationRow,
  "registrationId" | "people" | "startsAt" | "secondChoiceAt" | "adviser" | "hasEmailTrouble"
> & {
  id: string;
  pupilCount: number | null;
  adultCount: number | null;
  companionCount: number;
  adviser: AdviserOfPerson | null;
  slots: { people: number; slot: { startsAt: Date; latestEndsAt: Date | null } }[];
  secondChoiceSlot: { startsAt: Date } | null;
  emails: { id: string }[];
};

function registrationRow(row: Row, now: Date): RegistrationRow {
  const { id, pupilCount, adultCount, companionCount, ...rest } = row;
  const { slots, secondChoiceSlot, emails, adviser, ...shown } = rest;
  return {
    ...shown,
    registrationId: id,
    people: headCount(row, slots[0]?.people).people,
    adviser: adviserOfPerson(
      adviser,
      slots.map(({ slot }) => slot),
      now,
    ),
    startsAt: slots.map(({ slot }) => slot.startsAt),
    secondChoiceAt: row.status === "WAITLISTED" ? (secondChoiceSlot?.startsAt ?? null) : null,
    hasEmailTrouble: emails.length > 0,
  };
}

async function conditionOf(
  eventId: string,
  { recherche, etat, genre, creneau }: RegistrationFilters,
): Promise<{ where: Prisma.RegistrationWhereInput; hasMore: boolean }> {
  const where: Prisma.RegistrationWhereInput = {
    eventId,
    ...(etat ? { status: etat } : {}),
    ...(genre ? { kind: genre } : {}),
    ...(creneau ? { slots: { some: { slotId: creneau } } } : {}),
  };
  if (!recherche) return { where, hasMore: false };
  const found = await search(where, recherche);
  const ids = found.slice(0, limits.foundRegistrations);
  return { where: { ...where, id: { in: ids } }, hasMore: found.length > ids.length };
}

const SEARCHED_AT_ONCE = 2000;

const searchedColumns = {
  id: true,
  code: true,
  firstName: true,
  lastName: true,
  email: true,
  schoolName: true,
  className: true,
  communeName: true,
} as const;

/**
 * Those who answer, the newest first, among all of the event. PostgreSQL alone would not find « Léa »
 * by « lea »: names are compared by their search keys.
 */
async function search(where: Prisma.RegistrationWhereInput, text: string): Promise<string[]> {
  const words = searchKey(text).split(" ");
  const code = parseTicketCode(text);
  const rows = await readAll(
    (chunk) =>
      database().registration.findMany({
        where,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        ...chunk,
        select: searchedColumns,
      }),
    SEARCHED_AT_ONCE,
  );
  return rows
    .filter(({ id, ...texts }) => {
      const key = searchKey(Object.values(texts).join(" "));
      return texts.code === code || words.every((word) => key.includes(word));
    })
    .map(({ id }) => id);
}
