import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { limits } from "#lib/limits.ts";
import { readAgendaFeed } from "#lib/queries/agenda/agenda-feed.ts";
import { readAgendaCalendar } from "#lib/queries/agenda/event-calendar.ts";
import { listAgenda, listPastEvents } from "#lib/queries/agenda/list-agenda.ts";
import { showAttendance } from "#lib/queries/desk/attendance/attendance-page.ts";
import { showAttendanceSheet } from "#lib/queries/desk/attendance/attendance-sheet.ts";
import { showCompanySheet } from "#lib/queries/desk/attendance/company-sheet.ts";
import { showDay } from "#lib/queries/desk/day/day-page.ts";
import { listThingsToDo } from "#lib/queries/desk/day/things-to-do.ts";
import { listRegistrations } from "#lib/queries/desk/registrations/registration-list.ts";
import { exportOwnData } from "#lib/queries/registrations/export-own-data.ts";
import { listOwnRegistrations } from "#lib/queries/registrations/list-own-registrations.ts";
import { registrationFiltersSchema } from "#lib/schemas/staff/staff-filters.ts";
import { eraseOnRequest } from "#lib/services/retention/erase-on-request.ts";
import { addSlot } from "#lib/services/slots/add-slot.ts";
import { venues } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { registerMany } from "#tests/support/many-registrations.ts";
import {
  hoursLater,
  makeActor,
  makeEvent,
  makeOneSlot,
  now,
  resetScene,
} from "#tests/support/scene.ts";

let lead: Actor;

beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
});

describe("the door of a slot for which 650 come", () => {
  test("its counts and its sheet are of all; its people stand on pages, by name", async () => {
    const slotId = await makeOneSlot();
    await registerMany(slotId, 650);
    const first = await showAttendance(lead, slotId, "");
    expect(first?.tally).toMatchObject({ toCome: 650 });
    expect(first?.people).toMatchObject({ page: 1, pageCount: 4, total: 650 });
    const names: string[] = [];
    for (const page of [1, 2, 3, 4]) {
      const shown = await showAttendance(lead, slotId, "", page);
      names.push(...(shown?.people.rows ?? []).map(({ lastName }) => lastName));
    }
    expect(new Set(names).size).toBe(650);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "fr")));
    expect((await showAttendanceSheet(lead, slotId))?.people).toHaveLength(650);
    const found = await showAttendance(lead, slotId, "Numéro 649");
    expect(found?.people.total).toBe(1);
    expect(found?.tally).toMatchObject({ toCome: 650 });
  });

  test("the sheet of a company is of all", async () => {
    const { id: companyId } = await database().company.create({ data: { name: "Forge" } });
    const { eventId, slotIds } = await makeEvent({}, [{ companyId }]);
    await registerMany(slotIds[0] ?? "", 610);
    const sheet = await showCompanySheet(lead, eventId, companyId);
    expect(sheet?.slots[0]?.rows).toHaveLength(610);
  });
});

describe("the public's agenda of 230 events", () => {
  const slugsOf = (events: readonly { slug: string }[]) => events.map(({ slug }) => slug);

  async function makeEvents(count: number, hours: (n: number) => number): Promise<void> {
    const status = "PUBLISHED" as const;
    const facts = {
      title: "Portes ouvertes",
      type: "OPEN_DAY",
      summary: "Visite.",
      status,
    } as const;
    await database().event.createMany({
      data: Array.from({ length: count }, (_, n) => ({
        ...facts,
        id: `019ac000-0000-7000-8000-${String(n).padStart(12, "0")}`,
        slug: `rendez-vous-${String(n).padStart(3, "0")}`,
        audiences: ["PUBLIC" as const],
        venueId: venues.thiers.id,
      })),
    });
    await database().slot.createMany({
      data: Array.from({ length: count }, (_, n) => ({
        eventId: `019ac000-0000-7000-8000-${String(n).padStart(12, "0")}`,
        venueId: venues.thiers.id,
        capacity: 30,
        startsAt: hoursLater(hours(n)),
        endsAt: hoursLater(hours(n) + 1),
        closesAt: hoursLater(hours(n)),
      })),
    });
  }

  test("lists all, the next ones first, whatever the order in which they were made", async () => {
    await makeEvents(230, (n) => 24 * (400 - n));
    const events = await listAgenda(now);
    expect(events).toHaveLength(230);
    expect(slugsOf(events).slice(0, 2)).toEqual(["rendez-vous-229", "rendez-vous-228"]);
    const feed = await readAgendaFeed(now);
    expect(feed.events).toHaveLength(230);
    expect((await readAgendaCalendar(now)).match(/BEGIN:VEVENT/g)).toHaveLength(230);
  });

  test("two hundred that are over hide none that is to come from the calendar", async () => {
    await makeEvents(230, (n) => (n < 210 ? -24 * (n + 1) : 24 * n));
    expect(await listPastEvents(now)).toHaveLength(210);
    expect((await readAgendaCalendar(now)).match(/BEGIN:VEVENT/g)).toHaveLength(20);
  });

  test("the day of the staff counts all that waits, though it shows a few", async () => {
    await makeEvents(230, (n) => (n < 20 ? -24 : n / 40 + 0.1));
    await database().slot.updateMany({ data: { booked: 1 } });
    await database().slot.updateMany({
      where: { startsAt: { gt: now } },
      data: { booked: 30, waiting: 2 },
    });
    const toDo = await listThingsToDo(lead, now);
    expect([toDo.waiting.length, toDo.waitingCount]).toEqual([limits.shortList, 210]);
    const { today } = await showDay(lead, now);
    expect(today.flatMap(({ slots }) => slots)).toHaveLength(210);
  });
});

describe("the staff's search", () => {
  const search = (eventId: string, recherche: string) =>
    listRegistrations(eventId, registrationFiltersSchema.parse({ recherche }), now);

  test("finds the first of 5,200, and says where more answer than it shows", async () => {
    const { eventId, slotIds } = await makeEvent({}, [{}]);
    await registerMany(slotIds[0] ?? "", 5_200);
    const oldest = await database().registration.findFirstOrThrow({
      where: { firstName: { not: "Copie" } },
    });
    await database().registration.updateMany({
      where: { id: { not: oldest.id } },
      data: { createdAt: hoursLater(1) },
    });
    const one = await search(eventId, oldest.lastName);
    expect(one.rows.map(({ registrationId }) => registrationId)).toEqual([oldest.id]);
    expect(one.hasMore).toBe(false);
    const many = await search(eventId, "copie");
    expect(many).toMatchObject({ hasMore: true, paging: { total: limits.foundRegistrations } });
  }, 120_000);
});

describe("whoever has two hundred and more registrations", () => {
  const email = "lou.exemple@courriel.example";

  test("reads and takes away all of them, and all of them are cancelled and erased", async () => {
    const slotId = await makeOneSlot();
    await registerMany(slotId, 260);
    await database().registration.updateMany({ data: { email } });
    const own = await listOwnRegistrations({ email }, now);
    expect(own.toCome).toHaveLength(260);
    expect((await exportOwnData({ email }, now)).inscriptions).toHaveLength(260);
    expect(await eraseOnRequest({ email }, now)).toEqual({ erased: 260, kept: 0 });
    const alive = { status: "CONFIRMED" } as const;
    expect(await database().registration.count({ where: alive })).toBe(0);
    expect((await database().slot.findFirstOrThrow({ where: { id: slotId } })).booked).toBe(0);
  }, 120_000);
});

test("an event takes no more slots than its pages show", async () => {
  const { eventId } = await makeEvent({}, []);
  await database().slot.createMany({
    data: Array.from({ length: limits.slotsPerEvent }, () => ({
      eventId,
      venueId: venues.thiers.id,
      startsAt: hoursLater(240),
      endsAt: hoursLater(241),
      closesAt: hoursLater(200),
    })),
  });
  const times = { day: "2026-12-03", startTime: "10:00", endTime: "11:00", dateChoice: null };
  const facts = { label: null, companyId: null, capacity: 10, classCapacity: null };
  const command = { eventId, venueId: venues.thiers.id, ...times, ...facts };
  expect(await addSlot(lead, command, now)).toEqual({
    ok: false,
    refusal: { kind: "slotLimitReached", max: limits.slotsPerEvent },
  });
});
