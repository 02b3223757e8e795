import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { showAttendance } from "#lib/queries/desk/attendance/attendance-page.ts";
import { showAttendanceSheet } from "#lib/queries/desk/attendance/attendance-sheet.ts";
import { addWalkIn } from "#lib/services/attendance/add-walk-in.ts";
import { recordClass, recordPerson } from "#lib/services/attendance/record.ts";
import { createClass, createPerson } from "#tests/integration/staff/registration-stage.ts";
import {
  createActor,
  createEvent,
  createSlot,
  now,
  resetStage,
} from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";

let helper: Actor;
let eventId: string;
let slotId: string;

beforeEach(async () => {
  await resetStage();
  ({ id: eventId } = await createEvent());
  ({ id: slotId } = await createSlot(eventId, { capacity: 40 }));
  helper = await createActor("HELPER", [eventId]);
});

async function page(search = "") {
  const shown = await showAttendance(helper, slotId, search);
  if (!shown) throw new Error("not shown");
  return shown;
}

describe("taking attendance", () => {
  test("counts the people announced, then those who came", async () => {
    const group = await createClass(eventId, { slotIds: [slotId] });
    const person = await createPerson(eventId, { slotIds: [slotId] });
    expect((await page()).tally).toEqual({ expected: 29, present: 0, toCome: 29, absent: 0 });
    const counted = { slotId, registrationId: group.id, pupilsPresent: 24, adultsPresent: 2 };
    await recordClass(helper, counted, now);
    await recordPerson(helper, { slotId, registrationId: person.id, status: "EXCUSED" }, now);
    expect((await page()).tally).toEqual({ expected: 29, present: 26, toCome: 0, absent: 3 });
  });

  test("takes a mark back, and the history keeps both", async () => {
    const { id: registrationId } = await createPerson(eventId, { slotIds: [slotId] });
    await recordPerson(helper, { slotId, registrationId, status: "PRESENT" }, now);
    await recordPerson(helper, { slotId, registrationId, status: "UNKNOWN" }, now);
    expect((await page()).tally).toEqual({ expected: 1, present: 0, toCome: 1, absent: 0 });
    expect(await database().historyEntry.count({ where: { registrationId } })).toBe(2);
  });

  test("leaves out who waits", async () => {
    const first = await createPerson(eventId, { slotIds: [slotId] });
    await createPerson(eventId, { slotIds: [slotId], status: "WAITLISTED" });
    const { people } = await page();
    expect(people.rows.map(({ registrationId }) => registrationId)).toEqual([first.id]);
  });

  test.each([["lou"], ["EXEMPLE LOU"], ["exemple  lou"]])(
    "finds a person by « %s »",
    async (search) => {
      await createPerson(eventId, { slotIds: [slotId] });
      expect((await page(search)).people.rows).toHaveLength(1);
    },
  );

  test("finds a name of another script, and by it nobody else", async () => {
    const { id } = await createPerson(eventId, { slotIds: [slotId] });
    await database().registration.update({ where: { id }, data: { lastName: "Иванов" } });
    await createPerson(eventId, { slotIds: [slotId] });
    expect((await page("иванов")).people.rows).toMatchObject([{ registrationId: id }]);
    expect((await page("Петров")).people.rows).toEqual([]);
  });

  test("finds a class by its school, and nobody by another name, counts unchanged", async () => {
    await createClass(eventId, { slotIds: [slotId] });
    expect((await page("college demonstration 4e")).classes).toHaveLength(1);
    const other = await page("Dupond");
    expect(other.classes).toHaveLength(0);
    expect(other.tally.toCome).toBe(28);
  });

  test("is closed to whoever may not, as to an unknown slot", async () => {
    const stranger = await createActor("HELPER", []);
    for (const id of [slotId, randomUUID(), "rien"]) {
      expect(await showAttendance(stranger, id, "")).toBeNull();
      expect(await showAttendanceSheet(stranger, id)).toBeNull();
    }
  });
});

describe("somebody who came unannounced", () => {
  const walkIn = () => ({
    slotId,
    submissionKey: randomUUID(),
    firstName: "Charlie",
    lastName: "Témoin",
    commune: null,
  });

  test("is present at once, and a double click adds one", async () => {
    const command = walkIn();
    await Promise.all([addWalkIn(helper, command, now), addWalkIn(helper, command, now)]);
    expect((await page()).tally).toEqual({ expected: 0, present: 1, toCome: 0, absent: 0 });
  });

  test("grows a full slot by one, with its reason", async () => {
    await createClass(eventId, { slotIds: [slotId], people: 40 });
    expect(await addWalkIn(helper, walkIn(), now)).toEqual({ ok: true });
    const slot = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
    expect(slot).toMatchObject({ capacity: 41, booked: 41 });
    const raised = await database().historyEntry.findMany({ where: { action: "capacityRaised" } });
    expect(raised).toMatchObject([{ slotId, changes: { reason: "walkIn" } }]);
  });
});

describe("the printed sheet", () => {
  test("holds names of adults and numbers of pupils, and nothing else", async () => {
    await createClass(eventId, { slotIds: [slotId] });
    const person = await createPerson(eventId, { slotIds: [slotId] });
    await database().registration.update({
      where: { id: person.id },
      data: { needs: { WHEELCHAIR: 1 }, phone: "+33639980003", accompaniedBy: "CAP_EMPLOI" },
    });
    const sheet = await showAttendanceSheet(helper, slotId);
    expect(sheet?.people).toEqual([
      {
        registrationId: person.id,
        firstName: "Lou",
        lastName: "Exemple",
        code: person.code,
        companionCount: 0,
        isWalkIn: false,
      },
    ]);
    expect(sheet?.classes).toMatchObject([{ pupilCount: 26, adultCount: 2, className: "4e B" }]);
    expect(JSON.stringify(sheet)).not.toMatch(/WHEELCHAIR|CAP_EMPLOI|\+336|Camille/);
  });
});
