import { beforeEach, describe, expect, test } from "vitest";
import { register } from "#lib/services/registrations/register/register.ts";
import { companies, people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import { countRows, expectTruth, registrationOf, slotCounts } from "#tests/support/truth.ts";

beforeEach(resetScene);

/** One slot an hour, from the scene's usual hour on. */
const hourly = (count: number, facts = {}) =>
  Array.from({ length: count }, (_, hour) => ({ startsAt: hoursLater(240 + hour), ...facts }));

const several = { slotsPerRegistrationMax: 3 };

describe("a person", () => {
  test("takes a place on each slot chosen, and receives one email", async () => {
    const { slotIds } = await makeEvent(several, hourly(3, { capacity: 1 }));
    const registration = await registrationOf(await register(personCommand(slotIds), now));
    expect(registration).toMatchObject({ status: "CONFIRMED" });
    expect(registration.slots.map((slot) => slot.people)).toEqual([1, 1, 1]);
    expect(await countRows()).toMatchObject({ registrations: 1, emails: 1, places: 3 });
    await expectTruth();
  });

  test("is told which slot is full, takes none, and waits for none", async () => {
    await database().company.create({ data: companies.mecanique });
    const { slotIds } = await makeEvent(several, [
      ...hourly(1),
      { startsAt: hoursLater(241), capacity: 1, companyId: companies.mecanique.id },
    ]);
    await register(personCommand(slotIds[1] ?? ""), now);
    const before = await countRows();
    expect(await register(personCommand(slotIds), now)).toEqual({
      ok: false,
      refusal: {
        kind: "slotRefused",
        slot: { startsAt: hoursLater(241), companyName: companies.mecanique.name },
        why: { kind: "slotFull" },
      },
    });
    expect(await countRows()).toEqual(before);
  });

  test("may not be at two places at once", async () => {
    const { slotIds } = await makeEvent(several, [{}, {}]);
    const before = await countRows();
    expect(await register(personCommand(slotIds), now)).toMatchObject({
      refusal: { kind: "slotsOverlap" },
    });
    expect(await countRows()).toEqual(before);
  });

  test("takes no more slots than the event allows", async () => {
    const { slotIds } = await makeEvent({}, hourly(2));
    expect(await register(personCommand(slotIds), now)).toMatchObject({
      refusal: { kind: "tooManySlots", max: 1 },
    });
  });

  test("who holds one of these hours already holds nothing more", async () => {
    const { slotIds } = await makeEvent(several, hourly(3));
    const { email } = people.lou;
    const [first = "", second = "", third = ""] = slotIds;
    await register(personCommand(first, { email }), now);
    expect(await register(personCommand([first, second], { email }), now)).toMatchObject({
      refusal: { kind: "alreadyRegistered", where: "slot" },
    });
    await registrationOf(await register(personCommand(third, { email }), now));
    await expectTruth();
  });
});

test.each([
  ["of two events", async (slotId: string) => [slotId, await makeOneSlot()]],
  ["of which one is named twice", async (slotId: string) => [slotId, slotId]],
])("slots %s are unknown, and nothing changes", async (_, slotsOf) => {
  const { slotIds } = await makeEvent(several, hourly(1));
  const asked = await slotsOf(slotIds[0] ?? "");
  const before = await countRows();
  expect(await register(personCommand(asked), now)).toMatchObject({
    refusal: { kind: "slotUnknown" },
  });
  expect(await countRows()).toEqual(before);
});

describe("a class", () => {
  const halfGroups = { slotsPerRegistrationMax: 2, severalSlots: "HALF_GROUPS" as const };

  test("in half-groups takes half on each slot, even at the same hour", async () => {
    const { slotIds } = await makeEvent(halfGroups, [{}, {}]);
    const odd = classCommand(slotIds, { pupilCount: 27 });
    const registration = await registrationOf(await register(odd, now));
    expect(registration.slots.map((slot) => slot.people).toSorted()).toEqual([14, 15]);
    for (const slotId of slotIds) {
      expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 1 });
    }
    await expectTruth();
  });

  test("in half-groups fits where the whole class would not", async () => {
    const { slotIds } = await makeEvent(halfGroups, hourly(2, { capacity: 14 }));
    expect(await register(classCommand(slotIds.slice(0, 1)), now)).toMatchObject({
      refusal: { kind: "groupTooLarge" },
    });
    expect(await registrationOf(await register(classCommand(slotIds), now))).toMatchObject({
      status: "CONFIRMED",
    });
  });

  test("that rotates takes all its places on each slot", async () => {
    const { slotIds } = await makeEvent(several, hourly(2));
    await registrationOf(await register(classCommand(slotIds), now));
    for (const slotId of slotIds) {
      expect(await slotCounts(slotId)).toMatchObject({ booked: 28, bookedClasses: 1 });
    }
    await expectTruth();
  });
});

test("forty people cross-booking the same two slots in opposite orders get both or neither", async () => {
  const { slotIds } = await makeEvent(several, hourly(2, { capacity: 5 }));
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, caller) =>
      register(personCommand(caller % 2 === 0 ? slotIds : slotIds.toReversed()), now),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
  for (const answer of answers.filter((one) => !one.ok)) {
    expect(answer).toMatchObject({ refusal: { kind: "slotRefused", why: { kind: "slotFull" } } });
  }
  expect(await countRows()).toMatchObject({ registrations: 5, places: 10, emails: 5 });
  for (const slotId of slotIds) {
    expect(await slotCounts(slotId)).toMatchObject({ booked: 5, waiting: 0 });
  }
  await expectTruth();
});
