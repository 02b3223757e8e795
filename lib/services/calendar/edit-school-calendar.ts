import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { longestHolidayDays, overlapping, wrongDayOf } from "#lib/domain/event/school-calendar.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import type { Refusal } from "#lib/domain/registration/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { limits } from "#lib/limits.ts";
import type {
  AddHolidayCommand,
  ChangeHolidayCommand,
  RemoveHolidayCommand,
} from "#lib/schemas/staff/school-holiday.ts";
import { dayOfColumn, parisDate } from "#lib/time/paris.ts";
import { noteByStaff } from "../events/note-by-staff.ts";

type Holiday = {
  id: string;
  version: number;
  name: string;
  startsOn: string;
  resumesOn: string;
};

/** Adds days without class: offers to classes do not run out on them any more. */
export function addHoliday(actor: Actor, command: AddHolidayCommand, now: Date): Promise<Result> {
  return edit(actor, async (transaction, calendar) => {
    if (calendar.length >= limits.schoolHolidays) return refused({ kind: "tooManyHolidays" });
    const wrong = refuseDays(command, calendar, now);
    if (wrong) return wrong;
    await transaction.schoolHoliday.create({ data: columnsOf(command) });
    await note(transaction, actor, "schoolHolidayAdded", [null, command], now);
    return { ok: true };
  });
}

/** Changes the name or the days of holidays; offers that were made keep their end. */
export function changeHoliday(
  actor: Actor,
  { holidayId, version, ...facts }: ChangeHolidayCommand,
  now: Date,
): Promise<Result> {
  return edit(actor, async (transaction, calendar) => {
    const before = calendar.find(({ id }) => id === holidayId);
    if (!before) return refused({ kind: "holidayUnknown" });
    if (before.version !== version) return refused({ kind: "editedMeanwhile" });
    const others = calendar.filter(({ id }) => id !== holidayId);
    const wrong = refuseDays(facts, others, now);
    if (wrong) return wrong;
    const where = { id: holidayId };
    await transaction.schoolHoliday.update({
      where,
      data: { ...columnsOf(facts), version: { increment: 1 } },
    });
    await note(transaction, actor, "schoolHolidayChanged", [before, facts], now);
    return { ok: true };
  });
}

/** Takes holidays out of the calendar. */
export function removeHoliday(
  actor: Actor,
  { holidayId, version }: RemoveHolidayCommand,
  now: Date,
): Promise<Result> {
  return edit(actor, async (transaction, calendar) => {
    const before = calendar.find(({ id }) => id === holidayId);
    if (!before) return refused({ kind: "holidayUnknown" });
    if (before.version !== version) return refused({ kind: "editedMeanwhile" });
    await transaction.schoolHoliday.delete({ where: { id: holidayId } });
    await note(transaction, actor, "schoolHolidayRemoved", [before, null], now);
    return { ok: true };
  });
}

type Edit = (transaction: Transaction, calendar: readonly Holiday[]) => Promise<Result>;

/** One editor at a time: what was read is still so when it is written. */
function edit(actor: Actor, act: Edit): Promise<Result> {
  if (!can(actor, "editCalendar")) return Promise.resolve(refused({ kind: "notAllowed" }));
  return inTransaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE school_holiday IN SHARE ROW EXCLUSIVE MODE`;
    const rows = await transaction.schoolHoliday.findMany({
      orderBy: { startsOn: "asc" },
      take: limits.schoolHolidays,
    });
    const calendar = rows.map(({ id, version, name, startsOn, resumesOn }) => ({
      id,
      version,
      name,
      startsOn: dayOfColumn(startsOn).toString(),
      resumesOn: dayOfColumn(resumesOn).toString(),
    }));
    return act(transaction, calendar);
  });
}

/** Days that are rather a typing error, or that other holidays have already. */
function refuseDays(days: AddHolidayCommand, others: readonly Holiday[], now: Date): Result | null {
  switch (wrongDayOf(days, parisDate(now))) {
    case "farAhead":
      return refused({ kind: "holidayFarAhead" }, "startsOn");
    case "tooLong":
      return refused({ kind: "holidayTooLong", days: longestHolidayDays }, "resumesOn");
  }
  const other = overlapping(days, others);
  return other && refused({ kind: "holidayOverlaps", name: other.name }, "startsOn");
}

function refused(refusal: Refusal, field?: string): Result {
  return { ok: false, refusal, field };
}

function columnsOf({ name, startsOn, resumesOn }: AddHolidayCommand) {
  return { name, startsOn: new Date(startsOn), resumesOn: new Date(resumesOn) };
}

async function note(
  transaction: Transaction,
  actor: Actor,
  action: "schoolHolidayAdded" | "schoolHolidayChanged" | "schoolHolidayRemoved",
  [before, after]: readonly [AddHolidayCommand | null, AddHolidayCommand | null],
  now: Date,
): Promise<void> {
  const valuesOf = (one: AddHolidayCommand | null) =>
    one ? ([one.name, one.startsOn, one.resumesOn] as const) : ([] as const);
  const changes = { holiday: [valuesOf(before), valuesOf(after)] as const };
  await noteByStaff(transaction, actor, { action, changes }, now);
}
