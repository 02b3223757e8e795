import { database } from "#lib/db/client.ts";
import { headCountColumns } from "#lib/db/facts/head-count.ts";
import { readAll } from "#lib/db/read-all.ts";
import { type Tally, tallyOf } from "#lib/domain/attendance/attendance.ts";
import { type Actor, can } from "#lib/domain/people/permissions.ts";
import { headCountOn } from "#lib/domain/registration/head-count.ts";
import { holdsPlaces } from "#lib/domain/registration/registration-status.ts";
import { registrationStatuses } from "#lib/domain/types.ts";
import { parisDate, startOfParisDay } from "#lib/time/paris.ts";
import { visibleEvents } from "../events/visible-events.ts";
import { type StaffSlot, staffSlot, staffSlotColumns } from "../slots/staff-slot.ts";
import { type ComingDay, listComingDays } from "./coming-days.ts";
import { listThingsToDo, type ThingsToDo } from "./things-to-do.ts";

export type TodaySlot = StaffSlot & { tally: Tally };

/** The day of a member of staff. */
export type DayPage = {
  today: readonly { eventId: string; title: string; slots: readonly TodaySlot[] }[];
  coming: readonly ComingDay[];
  /** Null for whoever takes attendance only. */
  toDo: ThingsToDo | null;
  canCreateEvent: boolean;
};

/** What happens today, what comes next, and what waits for an answer. */
export async function showDay(actor: Actor, now: Date): Promise<DayPage> {
  const day = parisDate(now);
  const [from, to] = [startOfParisDay(day), startOfParisDay(day.add({ days: 1 }))];
  return {
    today: groupByEvent(await listToday(actor, from, to, now)),
    coming: await listComingDays(actor, to, now),
    toDo: can(actor, "viewRegistrations") ? await listThingsToDo(actor, now) : null,
    canCreateEvent: can(actor, "createEvent"),
  };
}

async function listToday(actor: Actor, from: Date, to: Date, now: Date): Promise<TodaySlot[]> {
  const rows = await readAll((chunk) =>
    database().slot.findMany({
      where: {
        event: { AND: [visibleEvents(actor), { status: { not: "CANCELLED" } }] },
        status: "SCHEDULED",
        startsAt: { gte: from, lt: to },
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      ...chunk,
      select: {
        ...staffSlotColumns,
        registrations: {
          where: {
            registration: {
              status: { in: registrationStatuses.filter(holdsPlaces) },
            },
          },
          select: { registrationId: true, registration: { select: headCountColumns } },
        },
        attendances: {
          select: { registrationId: true, status: true, pupilsPresent: true, adultsPresent: true },
        },
      },
    }),
  );
  return rows.map(({ registrations, attendances, ...row }) => {
    const marks = new Map(attendances.map((mark) => [mark.registrationId, mark]));
    const expected = registrations.map(({ registrationId, registration }) => ({
      expected: headCountOn(registration, row.id).people,
      isWalkIn: registration.source === "ON_SITE",
      mark: marks.get(registrationId) ?? null,
    }));
    return { ...staffSlot(row, now), tally: tallyOf(expected) };
  });
}

function groupByEvent(slots: readonly TodaySlot[]): DayPage["today"] {
  const groups = Map.groupBy(slots, ({ eventId }) => eventId);
  return [...groups].map(([eventId, ofEvent]) => ({
    eventId,
    title: ofEvent[0]?.eventTitle ?? "",
    slots: ofEvent,
  }));
}
