import { database } from "#lib/db/client.ts";
import { headCountColumns } from "#lib/db/facts/head-count.ts";
import { readAll } from "#lib/db/read-all.ts";
import { type AttendanceMark, type Tally, tallyOf } from "#lib/domain/attendance/attendance.ts";
import { type Page, pageOf } from "#lib/domain/page.ts";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { headCountOn } from "#lib/domain/registration/head-count.ts";
import { type NeedCount, readNeeds } from "#lib/domain/registration/needs.ts";
import { holdsPlaces } from "#lib/domain/registration/registration-status.ts";
import { parseTicketCode } from "#lib/domain/registration/ticket-code.ts";
import { type RegistrationStatus, registrationStatuses } from "#lib/domain/types.ts";
import { limits } from "#lib/limits.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";
import { findSlotHead, type SlotHead } from "../slots/slot-head.ts";

/** Somebody who is expected. */
export type ExpectedPerson = {
  registrationId: string;
  firstName: string;
  lastName: string;
  code: string;
  phone: string | null;
  status: RegistrationStatus;
  needs: readonly NeedCount[];
  companionCount: number;
  expected: number;
  /** Came unannounced, and was added at the door. */
  isWalkIn: boolean;
  mark: AttendanceMark;
  markedAt: Date | null;
};

/** A class that is expected: a head-count, and the teacher to call. */
export type ExpectedClass = ExpectedPerson & {
  schoolName: string;
  communeName: string | null;
  className: string | null;
  pupilCount: number;
  adultCount: number;
  arrivalTime: string | null;
};

/** Another slot of the same event on the same page's bar. */
export type SiblingSlot = { slotId: string; startsAt: Date; endsAt: Date };

export type AttendancePage = SlotHead & {
  tally: Tally;
  classes: readonly ExpectedClass[];
  /** By name, some on a page; the counts are of all. */
  people: Page<ExpectedPerson>;
  /** Places that advisers hold without names: they are named or released before the slot. */
  heldCount: number;
  siblings: readonly SiblingSlot[];
};

/**
 * Who is expected on a slot and who came, for whoever takes attendance there.
 * @param search a name or a code; it narrows the lists, never the counts
 * @param page of the people who are expected
 */
export async function showAttendance(
  actor: Actor,
  slotId: string,
  search: string,
  page = 1,
): Promise<AttendancePage | null> {
  const head = await findSlotHead(actor, "recordAttendance", slotId);
  if (!head) return null;
  const rows = await listExpected(slotId);
  const found = rows.filter((row) => answersTo(row, search));
  const people = rows.map((row) =>
    row.kind === "CLASS" ? expectedClass(row, slotId) : expectedPerson(row, slotId),
  );
  return {
    ...head,
    tally: tallyOf(people),
    classes: found
      .filter(({ kind }) => kind === "CLASS")
      .map((row) => expectedClass(row, slotId))
      .sort(bySchool),
    people: pageOf(
      found
        .filter(({ kind }) => kind === "INDIVIDUAL")
        .map((row) => expectedPerson(row, slotId))
        .sort(byName),
      page,
      limits.attendancePage,
    ),
    heldCount: rows
      .filter(({ kind }) => kind === "GROUP")
      .reduce((sum, { people }) => sum + people, 0),
    siblings: await listSiblings(head),
  };
}

type Row = Awaited<ReturnType<typeof listExpected>>[number];

async function listExpected(slotId: string) {
  const rows = await readAll((chunk) =>
    database().registration.findMany({
      where: {
        slots: { some: { slotId } },
        status: { in: registrationStatuses.filter(holdsPlaces) },
      },
      orderBy: { id: "asc" },
      ...chunk,
      select: {
        ...columns,
        attendances: {
          where: { slotId },
          select: { status: true, pupilsPresent: true, adultsPresent: true, recordedAt: true },
        },
      },
    }),
  );
  return rows.map((row) => ({
    ...row,
    people: row.slots.find((slot) => slot.slotId === slotId)?.people ?? 0,
  }));
}

const columns = {
  id: true,
  status: true,
  code: true,
  firstName: true,
  lastName: true,
  phone: true,
  needs: true,
  schoolName: true,
  communeName: true,
  className: true,
  arrivalTime: true,
  ...headCountColumns,
} as const;

function expectedPerson(row: Row, slotId: string): ExpectedPerson {
  const [mark] = row.attendances;
  return {
    registrationId: row.id,
    firstName: row.firstName,
    lastName: row.lastName,
    code: row.code,
    phone: row.phone,
    status: row.status,
    needs: readNeeds(row.needs),
    companionCount: row.companionCount,
    expected: headCountOn(row, slotId).people,
    isWalkIn: row.source === "ON_SITE",
    mark: mark ?? null,
    markedAt: mark?.recordedAt ?? null,
  };
}

function expectedClass(row: Row, slotId: string): ExpectedClass {
  const { pupils, adults } = headCountOn(row, slotId);
  return {
    ...expectedPerson(row, slotId),
    schoolName: row.schoolName ?? "",
    communeName: row.communeName,
    className: row.className,
    pupilCount: pupils,
    adultCount: adults,
    arrivalTime: row.arrivalTime,
  };
}

function answersTo(row: Row, search: string): boolean {
  if (row.code === parseTicketCode(search)) return true;
  const { firstName, lastName, schoolName, communeName, className } = row;
  const key = searchKey([firstName, lastName, schoolName, communeName, className].join(" "));
  return searchKey(search)
    .split(" ")
    .every((word) => key.includes(word));
}

function bySchool(a: ExpectedClass, b: ExpectedClass): number {
  return a.schoolName.localeCompare(b.schoolName, "fr") || byName(a, b);
}

function byName(a: ExpectedPerson, b: ExpectedPerson): number {
  return a.lastName.localeCompare(b.lastName, "fr") || a.firstName.localeCompare(b.firstName, "fr");
}

async function listSiblings({ eventId, startsAt }: SlotHead): Promise<SiblingSlot[]> {
  // Twelve hours around the slot are its day: nobody takes attendance at night.
  const around = (hours: number) => new Date(startsAt.getTime() + hours * 60 * 60_000);
  const slots = await database().slot.findMany({
    where: { eventId, status: "SCHEDULED", startsAt: { gt: around(-12), lt: around(12) } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: limits.slotsPerEvent,
    select: { id: true, startsAt: true, endsAt: true },
  });
  return slots.map(({ id, ...times }) => ({ slotId: id, ...times }));
}
