import { database } from "#lib/db/client.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import type { KeptRecord } from "#lib/forms/conflict.ts";
import { holidayValues } from "#lib/forms/record-values.ts";
import { limits } from "#lib/limits.ts";
import { dayOfColumn, parisDate } from "#lib/time/paris.ts";
import { publicHolidays } from "#lib/time/public-holidays.ts";
import { findLastEdit } from "../last-edit.ts";
import { type HistoryLine, listHistoryWhere } from "../registrations/registration-history.ts";

/** Days without class, and whether somebody must still confirm them. */
export type Holiday = {
  holidayId: string;
  version: number;
  name: string;
  startsOn: Temporal.PlainDate;
  resumesOn: Temporal.PlainDate;
  isToConfirm: boolean;
};

export type SchoolCalendar = {
  /** In the order of their days; the past ones apart. */
  toCome: readonly Holiday[];
  past: readonly Holiday[];
  /** Computed, never stored: those of this year and of the next that are still to come. */
  publicHolidays: readonly { day: Temporal.PlainDate; name: string }[];
  history: readonly HistoryLine[];
};

/** The calendar that working hours skip; null for whoever may not edit it. */
export async function showSchoolCalendar(actor: Actor, now: Date): Promise<SchoolCalendar | null> {
  if (!can(actor, "editCalendar")) return null;
  const today = parisDate(now);
  const holidays = await listHolidays();
  const isOver = ({ resumesOn }: Holiday) => Temporal.PlainDate.compare(resumesOn, today) <= 0;
  return {
    toCome: holidays.filter((holiday) => !isOver(holiday)),
    past: holidays.filter(isOver),
    publicHolidays: [...publicHolidays(today.year), ...publicHolidays(today.year + 1)]
      .filter(({ day }) => Temporal.PlainDate.compare(day, today) >= 0)
      .slice(0, limits.publicHolidays),
    history: await listHistoryWhere({ action: { startsWith: "schoolHoliday" } }),
  };
}

/** One holiday of the calendar; null where it is gone, and for whoever may not edit it. */
export async function findHoliday(actor: Actor, holidayId: string): Promise<Holiday | null> {
  if (!can(actor, "editCalendar")) return null;
  const holidays = await listHolidays();
  return holidays.find((holiday) => holiday.holidayId === holidayId) ?? null;
}

/** The same as it is kept now, for whoever changed it in a form that was opened before. */
export async function readKeptHoliday(actor: Actor, holidayId: string): Promise<KeptRecord | null> {
  const holiday = await findHoliday(actor, holidayId);
  if (!holiday) return null;
  const lastEdit = await findLastEdit({ action: { startsWith: "schoolHoliday" } });
  return { version: holiday.version, values: holidayValues(holiday), ...lastEdit };
}

async function listHolidays(): Promise<Holiday[]> {
  const rows = await database().schoolHoliday.findMany({
    orderBy: { startsOn: "asc" },
    take: limits.schoolHolidays,
  });
  return rows.map(({ id, version, name, startsOn, resumesOn }) => ({
    holidayId: id,
    version,
    name,
    startsOn: dayOfColumn(startsOn),
    resumesOn: dayOfColumn(resumesOn),
    isToConfirm: name.includes("à confirmer"),
  }));
}
