import { beforeEach, describe, expect, test } from "vitest";
import { adviserOfPerson } from "#lib/queries/desk/registrations/adviser-of-person.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { erasePersonalData } from "#lib/services/retention/erase-personal-data.ts";
import { warnBeforeErasing } from "#lib/services/retention/warn-before-erasing.ts";
import { database } from "#tests/support/database.ts";
import { makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";

const day = 24 * 60 * 60 * 1000;
const later = (instant: Date, days: number) => new Date(instant.getTime() + days * day);

beforeEach(resetScene);

const slotOf = (id: string) => database().slot.findUniqueOrThrow({ where: { id } });
const names = () => database().registration.count({ where: { lastName: { not: "" } } });

/** A slot with a registration, whose date a typing error puts years back. */
async function moveToThePast(slotId: string, datesChangedAt: Date | null = null): Promise<Date> {
  const { endsAt } = await slotOf(slotId);
  const past = { startsAt: later(endsAt, -3000), endsAt: later(endsAt, -2999), datesChangedAt };
  await database().slot.update({ where: { id: slotId }, data: past });
  return endsAt;
}

describe("a wrong date erases nobody", () => {
  test("a person's name stays until six months after the latest date announced", async () => {
    const slotId = await makeOneSlot();
    await register(personCommand(slotId), now);
    const announced = await moveToThePast(slotId);
    await erasePersonalData(later(now, 1));
    expect(await names()).toBe(1);
    await erasePersonalData(later(announced, 190));
    expect(await names()).toBe(0);
  });

  test("needs keep their seven days, from that same date", async () => {
    const slotId = await makeOneSlot();
    await register({ ...classCommand(slotId), needs: { WHEELCHAIR: 1 } }, now);
    const announced = await moveToThePast(slotId, now);
    expect(await erasePersonalData(later(announced, 6))).toMatchObject({ needs: 0 });
    expect(await erasePersonalData(later(announced, 8))).toMatchObject({ needs: 1 });
  });

  test("a date that changed is left thirty days, whatever it says", async () => {
    const slotId = await makeOneSlot();
    await register(personCommand(slotId), now);
    const announced = await moveToThePast(slotId);
    const datesChangedAt = later(announced, 190);
    await database().slot.update({ where: { id: slotId }, data: { datesChangedAt } });
    await erasePersonalData(later(datesChangedAt, 29));
    expect(await names()).toBe(1);
    await erasePersonalData(later(datesChangedAt, 31));
    expect(await names()).toBe(0);
  });

  test("a teacher is neither warned nor erased sooner", async () => {
    const slotId = await makeOneSlot();
    await register(classCommand(slotId), now);
    const announced = await moveToThePast(slotId);
    expect(await warnBeforeErasing(later(announced, 690))).toBe(0);
    expect(await warnBeforeErasing(later(announced, 705))).toBe(1);
    await erasePersonalData(later(announced, 725));
    expect(await names()).toBe(1);
    await erasePersonalData(later(announced, 740));
    expect(await names()).toBe(0);
  });

  test("who registered somebody is read for thirty days after it", async () => {
    const slotId = await makeOneSlot();
    const announced = await moveToThePast(slotId);
    const slots = [await slotOf(slotId)];
    expect(adviserOfPerson("Mission locale", slots, later(announced, 29))).toBe("Mission locale");
    expect(adviserOfPerson("Mission locale", slots, later(announced, 31))).toBeNull();
  });

  test("the database keeps the latest end, whoever writes", async () => {
    const slotId = await makeOneSlot();
    const { endsAt, latestEndsAt } = await slotOf(slotId);
    expect(latestEndsAt).toEqual(endsAt);
    const write = database().slot.update({ where: { id: slotId }, data: { latestEndsAt: now } });
    expect((await write).latestEndsAt).toEqual(endsAt);
  });
});
