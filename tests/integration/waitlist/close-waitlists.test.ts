import { beforeEach, expect, test } from "vitest";
import { register } from "#lib/services/registrations/register/register.ts";
import { closeWaitlists } from "#lib/services/waitlist/close-waitlists.ts";
import type { SampleClass } from "#lib/territories/planned-cast.ts";
import { classes } from "#territory/sample/cast.ts";
import { hoursLater, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import {
  expectTruth,
  listEmailKinds,
  registrationByToken,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

const closesAt = hoursLater(72);
let slotId: string;
let waiting: string[];

/** One class place, which is taken; two classes wait. */
beforeEach(async () => {
  await resetScene();
  slotId = await makeOneSlot({ classCapacity: 1, capacity: 60, closesAt });
  await registerClass(classes.quatriemeB);
  waiting = [await registerClass(classes.troisiemeA), await registerClass(classes.cinquiemeC)];
});

async function registerClass(sample: SampleClass): Promise<string> {
  return tokenOf(await register(classCommand(slotId, {}, sample), now));
}

async function statuses(): Promise<string[]> {
  const rows = await Promise.all(waiting.map(registrationByToken));
  return rows.map(({ status }) => status);
}

test("classes keep their turn until registrations close", async () => {
  expect(await closeWaitlists(new Date(closesAt.getTime() - 1))).toBe(0);
  expect(await statuses()).toEqual(["WAITLISTED", "WAITLISTED"]);
});

test("then each is told once that no place came, and nobody waits any more", async () => {
  expect(await closeWaitlists(closesAt)).toBe(2);
  expect(await statuses()).toEqual(["EXPIRED", "EXPIRED"]);
  expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 1, waiting: 0 });
  const told = (await listEmailKinds()).filter((kind) => kind === "REGISTRATION_EXPIRED");
  expect(told).toHaveLength(2);
  await expectTruth();
});

test("four workers at once tell each class once", async () => {
  const closed = await Promise.all([1, 2, 3, 4].map(() => closeWaitlists(closesAt)));
  expect(closed.reduce((sum, count) => sum + count)).toBe(2);
  const told = (await listEmailKinds()).filter((kind) => kind === "REGISTRATION_EXPIRED");
  expect(told).toHaveLength(2);
  await expectTruth();
});

test("a person keeps their turn until the start: a place may come back the evening before", async () => {
  const other = await makeOneSlot({ capacity: 1, closesAt });
  await register(personCommand(other), now);
  const person = tokenOf(await register(personCommand(other), now));
  await closeWaitlists(closesAt);
  expect(await registrationByToken(person)).toMatchObject({ status: "WAITLISTED" });
});

test("a slot that is over is not told about", async () => {
  expect(await closeWaitlists(hoursLater(240))).toBe(0);
  expect(await statuses()).toEqual(["WAITLISTED", "WAITLISTED"]);
});
