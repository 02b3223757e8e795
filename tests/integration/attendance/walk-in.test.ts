import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import type { WalkInCommand } from "#lib/schemas/staff/attendance.ts";
import { addWalkIn } from "#lib/services/attendance/add-walk-in.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import {
  makeActor,
  makeEvent,
  makeOneSlot,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";
import { countRows, expectTruth, slotCounts } from "#tests/support/truth.ts";

const walkIn = (slotId: string, changes: Partial<WalkInCommand> = {}): WalkInCommand => ({
  slotId,
  submissionKey: randomUUID(),
  firstName: people.noa.firstName,
  lastName: people.noa.lastName,
  commune: people.noa.town.name,
  ...changes,
});

describe("somebody who comes unannounced", () => {
  let lead: Actor;
  beforeEach(async () => {
    await resetScene();
    lead = await makeActor("LEAD");
  });

  test("is registered and present, and takes a free place", async () => {
    const slotId = await makeOneSlot();
    expect(await addWalkIn(lead, walkIn(slotId), now)).toEqual({ ok: true });
    const registration = await database().registration.findFirstOrThrow({
      include: { attendances: true },
    });
    expect(registration).toMatchObject({
      status: "CONFIRMED",
      source: "ON_SITE",
      communeName: "Ambert",
      attendances: [{ status: "PRESENT", recordedById: lead.userId }],
    });
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 30, booked: 1 });
    await expectTruth();
  });

  test("makes a full slot grow by one, and the history says why", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    await register(personCommand(slotId), now);
    await addWalkIn(lead, walkIn(slotId), now);
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 2, booked: 2 });
    const raised = await database().historyEntry.findFirstOrThrow({
      where: { action: "capacityRaised" },
    });
    expect(raised).toMatchObject({
      slotId,
      actorId: lead.userId,
      changes: { values: { capacity: [1, 2] }, reason: "walkIn" },
    });
    await expectTruth();
  });

  test("twenty at once, each from their commune, are all let in", async () => {
    const slotId = await makeOneSlot({ capacity: 5 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => addWalkIn(lead, walkIn(slotId), now)),
    );
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 20, booked: 20 });
    await expectTruth();
  });

  test("is written once when the button is pressed twice", async () => {
    const slotId = await makeOneSlot();
    const command = walkIn(slotId);
    const answers = await Promise.all([
      addWalkIn(lead, command, now),
      addWalkIn(lead, command, now),
    ]);
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
    await expectTruth();
  });

  test("is never taken for the one before, whose form was sent again with another name", async () => {
    const slotId = await makeOneSlot();
    const command = walkIn(slotId);
    await addWalkIn(lead, command, now);
    const other = { ...command, firstName: people.maxime.firstName };
    expect(await addWalkIn(lead, other, now)).toEqual({
      ok: false,
      refusal: { kind: "submissionKeyReused" },
    });
  });

  test("may have a commune that nobody finds, or none", async () => {
    const slotId = await makeOneSlot();
    await addWalkIn(lead, walkIn(slotId, { commune: "63300" }), now);
    await addWalkIn(lead, walkIn(slotId, { commune: null }), now);
    const communes = await database().registration.findMany({ orderBy: { communeName: "asc" } });
    expect(communes.map((one) => one.communeName)).toEqual(["63300", null]);
  });
});

describe("a walk-in is refused, and nothing changes,", () => {
  beforeEach(resetScene);

  test.each([
    ["by an organiser of another EPCI", async () => organiserElsewhere],
    ["by the helper of another event", () => makeActor("HELPER", [randomUUID()])],
  ])("%s", async (_, actor) => {
    const slotId = await makeOneSlot();
    const before = await countRows();
    expect(await addWalkIn(await actor(), walkIn(slotId), now)).toMatchObject({
      refusal: { kind: "slotUnknown" },
    });
    expect(await countRows()).toEqual(before);
  });

  test("on a cancelled slot", async () => {
    const slotId = await makeOneSlot({ status: "CANCELLED" });
    expect(await addWalkIn(await makeActor("LEAD"), walkIn(slotId), now)).toMatchObject({
      refusal: { kind: "slotCancelled" },
    });
    expect((await countRows()).registrations).toBe(0);
  });

  test("on a slot that does not exist", async () => {
    expect(await addWalkIn(await makeActor("LEAD"), walkIn(randomUUID()), now)).toMatchObject({
      refusal: { kind: "slotUnknown" },
    });
  });
});

test("the helper of the event lets people in", async () => {
  await resetScene();
  const { eventId, slotIds } = await makeEvent();
  const helper = await makeActor("HELPER", [eventId]);
  expect(await addWalkIn(helper, walkIn(slotIds[0] ?? ""), now)).toEqual({ ok: true });
});
