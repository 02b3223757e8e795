import { beforeEach, describe, expect, test } from "vitest";
import { findHoliday, showSchoolCalendar } from "#lib/queries/desk/events/school-calendar.ts";
import {
  addHoliday,
  changeHoliday,
  removeHoliday,
} from "#lib/services/calendar/edit-school-calendar.ts";
import { createActor, now, resetStage } from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";

const christmas = { name: "Noël 2026", startsOn: "2026-12-19", resumesOn: "2027-01-04" };
const winter = {
  name: "Hiver 2027 (à confirmer)",
  startsOn: "2027-02-13",
  resumesOn: "2027-03-01",
};

beforeEach(async () => {
  await resetStage();
  await database().schoolHoliday.deleteMany();
});

async function idOf(name: string): Promise<string> {
  const { id } = await database().schoolHoliday.findFirstOrThrow({ where: { name } });
  return id;
}

describe("the school calendar, edited by the lead", () => {
  test("shows holidays in the order of their days, and says which are to confirm", async () => {
    const lead = await createActor("LEAD");
    await addHoliday(lead, winter, now);
    await addHoliday(lead, christmas, now);
    const calendar = await showSchoolCalendar(lead, now);
    expect(calendar?.toCome.map(({ name, isToConfirm }) => [name, isToConfirm])).toEqual([
      ["Noël 2026", false],
      ["Hiver 2027 (à confirmer)", true],
    ]);
    expect(calendar?.publicHolidays[0]).toMatchObject({ name: "Noël" });
    expect(calendar?.publicHolidays).toHaveLength(11);
  });

  test("changes and removes them, and keeps a line of history for each act", async () => {
    const lead = await createActor("LEAD");
    await addHoliday(lead, winter, now);
    const holidayId = await idOf(winter.name);
    const changed = { ...winter, name: "Hiver 2027", holidayId, version: 1 };
    expect(await changeHoliday(lead, changed, now)).toEqual({ ok: true });
    expect((await findHoliday(lead, holidayId))?.name).toBe("Hiver 2027");
    expect(await removeHoliday(lead, { holidayId, version: 1 }, now)).toMatchObject({
      refusal: { kind: "editedMeanwhile" },
    });
    expect(await removeHoliday(lead, { holidayId, version: 2 }, now)).toEqual({ ok: true });
    expect(await database().schoolHoliday.count()).toBe(0);
    const history = await database().historyEntry.findMany({ orderBy: { id: "asc" } });
    expect(history.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["schoolHolidayAdded", lead.userId],
      ["schoolHolidayChanged", lead.userId],
      ["schoolHolidayRemoved", lead.userId],
    ]);
  });

  test("refuses days that others have already, and changes nothing", async () => {
    const lead = await createActor("LEAD");
    await addHoliday(lead, christmas, now);
    const inside = { name: "Pont", startsOn: "2027-01-03", resumesOn: "2027-01-05" };
    expect(await addHoliday(lead, inside, now)).toEqual({
      ok: false,
      refusal: { kind: "holidayOverlaps", name: "Noël 2026" },
      field: "startsOn",
    });
    expect(await database().schoolHoliday.count()).toBe(1);
  });

  test("refuses days of a far year, added or changed", async () => {
    const lead = await createActor("LEAD");
    await addHoliday(lead, christmas, now);
    const far = { name: "Noël 2072", startsOn: "2072-12-19", resumesOn: "2073-01-04" };
    const refused = { refusal: { kind: "holidayFarAhead" }, field: "startsOn" };
    expect(await addHoliday(lead, far, now)).toMatchObject(refused);
    const changed = { ...far, holidayId: await idOf(christmas.name), version: 1 };
    expect(await changeHoliday(lead, changed, now)).toMatchObject(refused);
  });

  test("may move within its own days", async () => {
    const lead = await createActor("LEAD");
    await addHoliday(lead, christmas, now);
    const longer = {
      ...christmas,
      resumesOn: "2027-01-05",
      holidayId: await idOf("Noël 2026"),
      version: 1,
    };
    expect(await changeHoliday(lead, longer, now)).toEqual({ ok: true });
  });

  test("whoever has the form open from before overwrites nobody", async () => {
    const lead = await createActor("LEAD");
    await addHoliday(lead, christmas, now);
    const target = { holidayId: await idOf("Noël 2026"), version: 1 };
    const results = await Promise.all([
      changeHoliday(lead, { ...christmas, ...target, resumesOn: "2027-01-05" }, now),
      changeHoliday(lead, { ...christmas, ...target, resumesOn: "2027-01-06" }, now),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: "editedMeanwhile" } });
  });

  test("says so where the holidays are gone", async () => {
    const lead = await createActor("LEAD");
    const holidayId = crypto.randomUUID();
    const unknown = { ok: false, refusal: { kind: "holidayUnknown" } };
    expect(await changeHoliday(lead, { ...christmas, holidayId, version: 1 }, now)).toMatchObject(
      unknown,
    );
    expect(await removeHoliday(lead, { holidayId, version: 1 }, now)).toMatchObject(unknown);
  });

  test.each(["ORGANISER", "HELPER"] as const)("is closed to %s", async (role) => {
    const actor = await createActor(role);
    expect(await showSchoolCalendar(actor, now)).toBeNull();
    expect(await addHoliday(actor, christmas, now)).toMatchObject({
      refusal: { kind: "notAllowed" },
    });
    expect(await database().schoolHoliday.count()).toBe(0);
  });

  test("the database refuses what overlaps, whatever the code does", async () => {
    const days = { startsOn: new Date("2026-12-19"), resumesOn: new Date("2027-01-04") };
    await database().schoolHoliday.create({ data: { name: "Un", ...days } });
    const overlapping = { name: "Deux", ...days, startsOn: new Date("2026-12-20") };
    await expect(database().schoolHoliday.create({ data: overlapping })).rejects.toThrow();
  });
});
