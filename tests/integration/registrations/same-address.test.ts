import { beforeEach, describe, expect, test } from "vitest";
import { cancelByRegistrant } from "#lib/services/registrations/cancel.ts";
import { register } from "#lib/services/registrations/register.ts";
import { classes, people, schools } from "#prisma/seed/cast.ts";
import { hoursLater, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import {
  expectTruth,
  listEmailKinds,
  registrationOf,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

beforeEach(resetScene);

const { email } = people.lou;
const louOn = (slotId: string) => personCommand(slotId, { email });
const threeHours = [{}, { startsAt: hoursLater(241) }, { startsAt: hoursLater(242) }];

describe("the same address again on the same slot", () => {
  test("has its own page, code and link, and holds no place", async () => {
    const slotId = await makeOneSlot();
    const first = await registrationOf(await register(louOn(slotId), now));
    const again = await registrationOf(await register(louOn(slotId), now));
    expect(again).toMatchObject({ duplicateOfId: first.id, slots: [{ people: 0, classes: 0 }] });
    expect(again.publicId).not.toBe(first.publicId);
    expect(again.code).not.toBe(first.code);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
    await expectTruth();
  });

  test("is told the truth by courriel only", async () => {
    const slotId = await makeOneSlot();
    await register(louOn(slotId), now);
    await register(louOn(slotId), now);
    expect((await listEmailKinds(email)).sort()).toEqual([
      "REGISTRATION_CONFIRMED",
      "REGISTRATION_DUPLICATE",
    ]);
  });

  test("points to the first one, however often it comes", async () => {
    const slotId = await makeOneSlot();
    const first = await registrationOf(await register(louOn(slotId), now));
    for (let time = 2; time <= 4; time++) {
      const again = await registrationOf(await register(louOn(slotId), now));
      expect(again.duplicateOfId).toBe(first.id);
    }
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
  });

  test("reads on its page what a newcomer would read: where a place is free, where none is", async () => {
    const slotId = await makeOneSlot({ capacity: 2 });
    await register(louOn(slotId), now);
    expect(await registrationOf(await register(louOn(slotId), now))).toMatchObject({
      status: "CONFIRMED",
      waitlistedAt: null,
    });
    await register(personCommand(slotId), now);
    expect(await registrationOf(await register(louOn(slotId), now))).toMatchObject({
      status: "WAITLISTED",
      waitlistedAt: now,
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 2, waiting: 0 });
    await expectTruth();
  });

  test("is refused like a newcomer where it is full without a list", async () => {
    const slotId = await makeOneSlot({ capacity: 1 }, { waitlistOpen: false });
    await register(louOn(slotId), now);
    expect(await register(louOn(slotId), now)).toEqual(await register(personCommand(slotId), now));
  });

  test("cancelled, changes nothing for the first", async () => {
    const slotId = await makeOneSlot({ capacity: 2 });
    await register(louOn(slotId), now);
    const again = tokenOf(await register(louOn(slotId), now));
    expect(await cancelByRegistrant(again, null, now)).toEqual({ ok: true });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 0 });
    await expectTruth();
  });

  test("once the first is cancelled, is a first time", async () => {
    const slotId = await makeOneSlot();
    const first = tokenOf(await register(louOn(slotId), now));
    await cancelByRegistrant(first, null, now);
    expect(await registrationOf(await register(louOn(slotId), now))).toMatchObject({
      duplicateOfId: null,
      slots: [{ people: 1 }],
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
    await expectTruth();
  });

  test("keeps its own page when the first is cancelled: a stranger learns nothing from it", async () => {
    const slotId = await makeOneSlot();
    const first = tokenOf(await register(louOn(slotId), now));
    const again = await register(louOn(slotId), now);
    await cancelByRegistrant(first, null, now);
    expect(await registrationOf(again)).toMatchObject({ status: "CONFIRMED" });
    await expectTruth();
  });

  test("posted twenty times at once, takes one place", async () => {
    const slotId = await makeOneSlot();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => register(louOn(slotId), now)),
    );
    const registrations = await Promise.all(answers.map(registrationOf));
    expect(registrations.filter((one) => one.duplicateOfId === null)).toHaveLength(1);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
    await expectTruth();
  });
});

describe("the same address on slots of other hours of the event", () => {
  test("is a first time there, as long as one may have so many", async () => {
    const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 3 }, threeHours);
    for (const slotId of slotIds) {
      expect(await registrationOf(await register(louOn(slotId), now))).toMatchObject({
        duplicateOfId: null,
      });
    }
    await expectTruth();
  });

  test("holds no place beyond that, and is told the truth by courriel only", async () => {
    const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 2 }, threeHours);
    const [one = "", two = "", three = ""] = slotIds;
    const both = personCommand([one, two], { email });
    const first = await registrationOf(await register(both, now));
    const more = await registrationOf(await register(louOn(three), now));
    expect(more).toMatchObject({ status: "CONFIRMED", duplicateOfId: first.id });
    expect(await slotCounts(three)).toMatchObject({ booked: 0 });
    expect(await listEmailKinds(email)).toContain("REGISTRATION_DUPLICATE");
    await expectTruth();
  });

  test("is a first time again once what was held is cancelled, or where it only waits", async () => {
    const { slotIds } = await makeEvent({}, [{ capacity: 1 }, ...threeHours.slice(1)]);
    const [full = "", two = "", three = ""] = slotIds;
    await register(personCommand(full), now);
    await register(louOn(full), now);
    const second = await register(louOn(two), now);
    expect(await registrationOf(second)).toMatchObject({ duplicateOfId: null });
    await cancelByRegistrant(tokenOf(second), null, now);
    expect(await registrationOf(await register(louOn(three), now))).toMatchObject({
      duplicateOfId: null,
    });
    await expectTruth();
  });
});

describe("the same address on another slot of the same hour", () => {
  const twoAtOnce = [{ capacity: 1 }, { startsAt: hoursLater(240.5) }];

  test("holds no place there, and is told the truth by courriel only: nobody is in two places", async () => {
    const { slotIds } = await makeEvent({}, twoAtOnce);
    const [one = "", other = ""] = slotIds;
    const first = await registrationOf(await register(louOn(one), now));
    const second = await registrationOf(await register(louOn(other), now));
    expect(second).toMatchObject({ status: "CONFIRMED", duplicateOfId: first.id });
    expect(await slotCounts(other)).toMatchObject({ booked: 0 });
    expect(await listEmailKinds(email)).toContain("REGISTRATION_DUPLICATE");
    await expectTruth();
  });

  test("is a first time where the first registration only waits", async () => {
    const { slotIds } = await makeEvent({}, twoAtOnce);
    const [one = "", other = ""] = slotIds;
    await register(personCommand(one), now);
    await register(louOn(one), now);
    const second = await registrationOf(await register(louOn(other), now));
    expect(second).toMatchObject({ status: "CONFIRMED", duplicateOfId: null });
    await expectTruth();
  });
});

describe("the same address in the same instant", () => {
  const registrants = 10;

  /** Each of ten registrants asks for all these slots at once, one post a slot; how many places they hold. */
  async function placesAfterTheirPosts(slotIds: readonly string[]): Promise<number> {
    for (let registrant = 1; registrant <= registrants; registrant++) {
      const own = { email: `instant.${registrant}@courriel.example` };
      await Promise.all(slotIds.map((slotId) => register(personCommand(slotId, own), now)));
    }
    const counts = await Promise.all(slotIds.map(slotCounts));
    return counts.reduce((sum, { booked }) => sum + booked, 0);
  }

  test("on two slots of one hour, holds a place on one of them", async () => {
    const twoAtOnce = [{ capacity: 30 }, { capacity: 30, startsAt: hoursLater(240.5) }];
    const { slotIds } = await makeEvent({}, twoAtOnce);
    expect(await placesAfterTheirPosts(slotIds)).toBe(registrants);
    await expectTruth();
  });

  test("on three slots of which one may have two, holds two", async () => {
    const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 2 }, threeHours);
    expect(await placesAfterTheirPosts(slotIds)).toBe(2 * registrants);
    await expectTruth();
  });
});

test("the same phone again, without address, is the same person", async () => {
  const slotId = await makeOneSlot();
  const charlie = { email: null, phone: people.charlie.phone };
  await register(personCommand(slotId, charlie), now);
  await register(personCommand(slotId, charlie), now);
  expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
  expect(await listEmailKinds()).toEqual([]);
});

describe("a class", () => {
  test("of the same school and name is the same class, whoever posts it", async () => {
    const slotId = await makeOneSlot({ capacity: 100 });
    await register(classCommand(slotId), now);
    const colleague = classCommand(slotId, {
      email: people.dominique.email,
      className: " 4E-b ",
      pupilCount: 20,
    });
    expect(await registrationOf(await register(colleague, now))).toMatchObject({
      duplicateOfId: expect.any(String),
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 28, bookedClasses: 1 });
    await expectTruth();
  });

  test.each([
    ["another class of the same teacher", {}, classes.troisiemeA],
    [
      "a class of the same name elsewhere",
      {},
      { ...classes.quatriemeB, school: schools.collegeAmbert },
    ],
  ])("is not %s", async (_, changes, sample) => {
    const slotId = await makeOneSlot({ capacity: 100 });
    await register(classCommand(slotId), now);
    const other = await registrationOf(await register(classCommand(slotId, changes, sample), now));
    expect(other.duplicateOfId).toBeNull();
    expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 2 });
  });

  test("of the same name in two unknown schools is two classes", async () => {
    const slotId = await makeOneSlot({ capacity: 100 });
    for (const schoolCommune of [schools.lyceeThiers.town.name, schools.collegeAmbert.town.name]) {
      await registrationOf(
        await register(classCommand(slotId, { school: "École imaginaire", schoolCommune }), now),
      );
    }
    expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 2 });
  });
});
