import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { erasePersonalData } from "#lib/services/retention/erase-personal-data.ts";
import { database } from "#tests/support/database.ts";
import {
  breakRegistration,
  mendRegistrations,
  registerMany,
} from "#tests/support/many-registrations.ts";
import { hoursLater, makeOneSlot, resetScene } from "#tests/support/scene.ts";

const inAYear = hoursLater(24 * 365);
const known = () => database().registration.count({ where: { lastName: { not: "" } } });

// Thousands of rows: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

beforeEach(resetScene);
afterEach(mendRegistrations);

/** The row that stands in the middle of those that are due. */
async function rowInTheMiddle(): Promise<string> {
  const [row] = await database().registration.findMany({
    orderBy: { id: "asc" },
    skip: Math.floor((await known()) / 2),
    take: 1,
  });
  return row?.id ?? "";
}

test("three thousand due in one night go, some in a transaction, and are counted", async () => {
  await registerMany(await makeOneSlot(), 3_000);
  await database().emailMessage.updateMany({ data: { state: "SENT" } });
  const erased = await erasePersonalData(inAYear, 200);
  expect(erased).toMatchObject({ people: 3_000, emails: 1, failed: 0 });
  expect(await known()).toBe(0);
  expect(await erasePersonalData(inAYear, 200)).toMatchObject({ people: 0, failed: 0 });
});

test("one bad row stops none of the others: it is logged, counted, and tried again", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  await registerMany(await makeOneSlot(), 300);
  const bad = await rowInTheMiddle();
  await breakRegistration(bad);
  expect(await erasePersonalData(inAYear, 50)).toMatchObject({ people: 299, failed: 1 });
  expect(await known()).toBe(1);
  expect(logged).toHaveBeenCalledWith(expect.stringContaining("rowLeftUndone"));
  await mendRegistrations();
  expect(await erasePersonalData(inAYear, 50)).toMatchObject({ people: 1, failed: 0 });
});

test("stopped in the middle, what was done is kept, and the next run goes on", async () => {
  await registerMany(await makeOneSlot(), 300);
  const bad = await rowInTheMiddle();
  // What a server says to each connection when it is stopped.
  await breakRegistration(bad, "57P01");
  await expect(erasePersonalData(inAYear, 50)).rejects.toThrow();
  expect(await known()).toBe(150);
  await mendRegistrations();
  expect(await erasePersonalData(inAYear, 50)).toMatchObject({ people: 150 });
  expect(await known()).toBe(0);
});
