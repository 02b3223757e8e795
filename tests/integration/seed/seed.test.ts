import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { eventTypes } from "#lib/domain/types.ts";
import { listAgenda, listPastEvents } from "#lib/queries/agenda/list-agenda.ts";
import { readPracticalFacts, readProgramme } from "#lib/schemas/staff/event-content.ts";
import seed from "#prisma/seed/seed.ts";
import { database, databasePool, resetDatabase } from "#tests/support/database.ts";

beforeEach(resetDatabase);
afterAll(resetDatabase);

describe.each([
  ["on a Sunday", "2026-11-22T10:00:00Z"],
  ["a minute before midnight in Paris", "2026-11-23T22:59:00Z"],
  ["in the week of a clock change", "2026-10-25T00:30:00Z"],
])("the sample agenda, loaded %s", (_, instant) => {
  const now = new Date(instant);

  test("has each type of event, and each thing that a visitor may meet", async () => {
    await seed(database(), now);
    const agenda = await listAgenda(now);
    expect(new Set(agenda.map(({ type }) => type))).toEqual(new Set(eventTypes));
    const states = new Set(agenda.map(({ availability }) => availability.state));
    expect([...states]).toEqual(
      expect.arrayContaining(["open", "waitlist", "notYetOpen", "closed", "cancelled"]),
    );
    expect(await database().event.count({ where: { sample: true } })).toBe(agenda.length);
    expect(await listPastEvents(now)).toHaveLength(6);
  });

  test("has counters that are the sums of its registrations", async () => {
    await seed(database(), now);
    const wrong = await databasePool().query(`
      select slot.id from slot left join (
        select slot_id,
          sum(people) filter (where status in ('PENDING', 'CONFIRMED', 'OFFERED')) as people,
          sum(classes) filter (where status in ('PENDING', 'CONFIRMED', 'OFFERED')) as classes,
          count(*) filter (where status = 'WAITLISTED') as waiting
        from registration_slot join registration on registration.id = registration_id
        group by slot_id
      ) as held on held.slot_id = slot.id
      where booked <> coalesce(people, 0) or booked_classes <> coalesce(classes, 0)
        or slot.waiting <> coalesce(held.waiting, 0)`);
    expect(wrong.rows).toEqual([]);
    expect(await database().registration.count()).toBeGreaterThan(25);
    expect(await database().slot.count({ where: { waiting: { gt: 0 } } })).toBe(3);
  });

  test("has an attendance to take today, of a class and of people", async () => {
    await seed(database(), now);
    const expected = await database().registration.groupBy({
      by: ["kind"],
      where: { event: { slug: "escape-game-thiers" }, status: "CONFIRMED" },
    });
    expect(expected.map(({ kind }) => kind).sort()).toEqual(["CLASS", "INDIVIDUAL"]);
  });
});

describe("the sample agenda", () => {
  const now = new Date("2026-11-23T10:00:00Z");

  test("is loaded once: a second time changes nothing", async () => {
    expect(await seed(database(), now)).toBe(true);
    const events = await database().event.findMany({ orderBy: { id: "asc" } });
    expect(await seed(database(), new Date("2026-12-01T10:00:00Z"))).toBe(false);
    expect(await database().event.findMany({ orderBy: { id: "asc" } })).toEqual(events);
  });

  test("has past days without an hour, and nobody registered there", async () => {
    await seed(database(), now);
    const past = await database().event.findMany({
      where: { status: "ARCHIVED" },
      include: { slots: true, registrations: true },
    });
    for (const event of past) {
      expect(event).toMatchObject({ sample: false, slots: [], registrations: [] });
      expect(event.startsOn?.getUTCFullYear()).toBe(2023);
    }
  });

  test("writes to nobody, and only to made-up addresses", async () => {
    await seed(database(), now);
    expect(await database().emailMessage.count()).toBe(0);
    const registrations = await database().registration.findMany({ select: { email: true } });
    for (const { email } of registrations) expect(email ?? "@x.example").toMatch(/\.example$/);
  });

  test("has texts that the pages can read, with French typography", async () => {
    await seed(database(), now);
    for (const event of await database().event.findMany({ where: { sample: true } })) {
      const texts = [
        event.title,
        event.summary,
        event.description,
        ...readProgramme(event.programme).flatMap(({ title, text }) => [title, text]),
        ...readPracticalFacts(event.practicalFacts).map(({ text }) => text),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/'| [:;!?»]|« |\.\.\./);
        expect(text).not.toBe("");
      }
    }
  });

  test("gives the staff their accounts", async () => {
    await seed(database(), now);
    const staff = await database().user.findMany({ include: { assignments: true } });
    expect(staff.map(({ role }) => role).sort()).toEqual(["HELPER", "LEAD", "ORGANISER"]);
    expect(staff.find(({ role }) => role === "HELPER")?.assignments).toHaveLength(1);
  });
});
