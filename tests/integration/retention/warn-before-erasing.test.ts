import { beforeEach, describe, expect, test } from "vitest";
import { compose } from "#lib/email/compose.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { erasePersonalData } from "#lib/services/retention/erase-personal-data.ts";
import { warnBeforeErasing } from "#lib/services/retention/warn-before-erasing.ts";
import { database } from "#tests/support/database.ts";
import { makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

const day = 24 * 60 * 60 * 1000;
const kind = "RETENTION_WARNING";
let end = 0;
const daysAfter = (days: number) => new Date(end + days * day);

/** Two years and an event's hour; a leap year apart, the thirty days before begin at day 701. */
const twoYears = 731;

function warnings() {
  return database().emailMessage.findMany({ where: { kind } });
}

function teachersLeft() {
  return database().registration.count({ where: { kind: "CLASS", lastName: { not: "" } } });
}

beforeEach(async () => {
  await resetScene();
  const slotId = await makeOneSlot();
  await register(classCommand(slotId), now);
  const slot = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
  end = slot.endsAt.getTime();
});

describe("a teacher of whom nothing was seen for two years", () => {
  test("is told once, thirty days before, and erased thirty days later", async () => {
    await warnBeforeErasing(daysAfter(twoYears - 35));
    expect(await warnings()).toHaveLength(0);
    for (const days of [28, 27, 26]) await warnBeforeErasing(daysAfter(twoYears - days));
    expect(await warnings()).toMatchObject([{ recipient: classCommand("").email }]);

    await erasePersonalData(daysAfter(twoYears + 1));
    expect(await teachersLeft()).toBe(1);
    await erasePersonalData(daysAfter(twoYears + 3));
    expect(await teachersLeft()).toBe(0);
    expect(await warnings()).toHaveLength(0);
  });

  test("is not erased without having been told, however late the night is", async () => {
    await erasePersonalData(daysAfter(twoYears + 200));
    expect(await teachersLeft()).toBe(1);
    await warnBeforeErasing(daysAfter(twoYears + 200));
    await erasePersonalData(daysAfter(twoYears + 229));
    expect(await teachersLeft()).toBe(1);
    await erasePersonalData(daysAfter(twoYears + 231));
    expect(await teachersLeft()).toBe(0);
  });

  test("reads in the email from which day on, and what to do", async () => {
    const writtenAt = daysAfter(twoYears - 28);
    await warnBeforeErasing(writtenAt);
    const [due] = await warnings();
    const composition = due && (await compose(due, writtenAt));
    if (!composition?.ok) throw new Error("nothing to send");
    expect(composition.email.text).toContain("2\u00A0ans");
    expect(composition.email.text).toContain("Vous n’avez rien à faire.");
    expect(composition.email.text).toContain("/mes-inscriptions");
  });

  test("who comes back after the warning keeps their name, and the email does not go", async () => {
    const warnedAt = daysAfter(twoYears - 28);
    await warnBeforeErasing(warnedAt);
    const slotId = await makeOneSlot({ startsAt: daysAfter(twoYears + 20) });
    const backAt = new Date(warnedAt.getTime() + day);
    const back = await register(classCommand(slotId, { className: "4e C" }), backAt);
    expect(back.ok).toBe(true);
    const [due] = await warnings();
    expect(due && (await compose(due, backAt))).toMatchObject({ ok: false, state: "SUPERSEDED" });
    await erasePersonalData(daysAfter(twoYears + 10));
    expect(await teachersLeft()).toBe(2);
  });
});

test("a person who registered alone is not told: their data went long before", async () => {
  await resetScene();
  const slotId = await makeOneSlot();
  await register(personCommand(slotId), now);
  await warnBeforeErasing(daysAfter(twoYears));
  expect(await warnings()).toHaveLength(0);
});
