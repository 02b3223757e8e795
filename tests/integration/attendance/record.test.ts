import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { recordClass, recordPerson } from "#lib/services/attendance/record.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import type { RegistrationCommand } from "#lib/services/registrations/register/registrant.ts";
import { database } from "#tests/support/database.ts";
import {
  makeActor,
  makeOneSlot,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { registrationOf } from "#tests/support/truth.ts";

let lead: Actor;
let slotId: string;
beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
  slotId = await makeOneSlot({ capacity: 100 });
});

async function registerOne(command: RegistrationCommand = personCommand(slotId)) {
  const { id: registrationId } = await registrationOf(await register(command, now));
  return { slotId, registrationId };
}

describe("a person", () => {
  test.each(["PRESENT", "NO_SHOW", "EXCUSED"] as const)("is said %s", async (status) => {
    const target = await registerOne();
    expect(await recordPerson(lead, { ...target, status }, now)).toMatchObject({
      ok: true,
      who: { kind: "INDIVIDUAL", firstName: "Lou", lastName: "Exemple" },
    });
    expect(await database().attendance.findMany()).toMatchObject([
      { ...target, status, recordedAt: now, recordedById: lead.userId },
    ]);
  });

  test("said one thing then another is the other; the history keeps both", async () => {
    const target = await registerOne();
    await recordPerson(lead, { ...target, status: "NO_SHOW" }, now);
    await recordPerson(lead, { ...target, status: "PRESENT" }, now);
    await recordPerson(lead, { ...target, status: "UNKNOWN" }, now);
    expect(await database().attendance.count()).toBe(0);
    const entries = await database().historyEntry.findMany({
      where: { action: "attendanceRecorded" },
      orderBy: { id: "asc" },
    });
    expect(entries.map((entry) => entry.changes)).toEqual([
      { attendance: ["UNKNOWN", "NO_SHOW"] },
      { attendance: ["NO_SHOW", "PRESENT"] },
      { attendance: ["PRESENT", "UNKNOWN"] },
    ]);
  });

  test("pressed ten times at once is present once", async () => {
    const target = await registerOne();
    const press = () => recordPerson(lead, { ...target, status: "PRESENT" }, now);
    await Promise.all(Array.from({ length: 10 }, press));
    expect(await database().attendance.count()).toBe(1);
  });
});

describe("a class", () => {
  test("is counted in one act, and counted again", async () => {
    const target = await registerOne(classCommand(slotId));
    await recordClass(lead, { ...target, pupilsPresent: 26, adultsPresent: 2 }, now);
    await recordClass(lead, { ...target, pupilsPresent: 24, adultsPresent: 3 }, now);
    expect(await database().attendance.findMany()).toMatchObject([
      { status: "RECORDED", pupilsPresent: 24, adultsPresent: 3 },
    ]);
  });

  test("may come with nobody", async () => {
    const target = await registerOne(classCommand(slotId));
    const nobody = { ...target, pupilsPresent: 0, adultsPresent: 0 };
    expect(await recordClass(lead, nobody, now)).toMatchObject({
      ok: true,
      who: { kind: "CLASS", className: classCommand(slotId).className },
    });
  });
});

describe("is refused, and nothing is written:", () => {
  const present = (actor: Actor, target: { slotId: string; registrationId: string }) =>
    recordPerson(actor, { ...target, status: "PRESENT" }, now);

  test("an actor of elsewhere", async () => {
    expect(await present(organiserElsewhere, await registerOne())).toMatchObject({ ok: false });
  });

  test("somebody registered on another slot", async () => {
    const other = await makeOneSlot();
    const target = { ...(await registerOne()), slotId: other };
    expect(await present(lead, target)).toMatchObject({ refusal: { kind: "registrationUnknown" } });
  });
});
