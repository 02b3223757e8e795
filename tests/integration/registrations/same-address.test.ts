import { beforeEach, describe, expect, test } from "vitest";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { territory } from "#lib/territory.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeEvent, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";
import {
  countRows,
  expectTruth,
  listEmailKinds,
  registrationOf,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

beforeEach(resetScene);

const { email = "" } = people.lou as { email: string };
const phone = "+33639980011";
type Changes = Parameters<typeof personCommand>[1];
const louOn = (slotId: string, changes: Changes = {}) =>
  personCommand(slotId, { email, ...changes });
const known = (where: "slot" | "hour" | "event", link = "sent") => ({
  ok: false,
  refusal: { kind: "alreadyRegistered", where, link, phone: territory.phone.display },
});
const threeHours = [{}, { startsAt: hoursLater(241) }, { startsAt: hoursLater(242) }];
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("the same address and name again on the same slot", () => {
  test("is told that it exists: nothing is created, and no link is shown", async () => {
    const slotId = await makeOneSlot();
    const first = await registrationOf(await register(louOn(slotId), now));
    const { emails: _, ...before } = await countRows();
    const answer = await register(louOn(slotId), now);
    expect(answer).toEqual(known("slot"));
    expect(JSON.stringify(answer)).not.toContain(first.publicId);
    expect(JSON.stringify(answer)).not.toContain(first.code);
    expect(await countRows()).toMatchObject(before);
    await expectTruth();
  });

  test("has the link of the first sent again, to the address of the first, once a quarter of an hour", async () => {
    const slotId = await makeOneSlot();
    const first = await registrationOf(await register(louOn(slotId), now));
    expect(await register(louOn(slotId), now)).toEqual(known("slot"));
    expect(await register(louOn(slotId), minutesLater(14))).toEqual(known("slot", "sentLately"));
    expect(await register(louOn(slotId), minutesLater(15))).toEqual(known("slot"));
    const again = await database().emailMessage.findMany({
      where: { kind: "REGISTRATION_DUPLICATE" },
    });
    expect(again).toHaveLength(2);
    for (const mail of again)
      expect(mail).toMatchObject({ recipient: email, registrationId: first.id });
  });

  test("is told that the link leaves later, where the address had many emails lately", async () => {
    const slotId = await makeOneSlot();
    for (const firstName of ["Lou", "Sacha", "Camille"]) {
      await register(louOn(slotId, { firstName }), now);
    }
    const again = () => louOn(slotId, { firstName: "Lou" });
    expect(await register(again(), minutesLater(1))).toEqual(known("slot", "sentLater"));
  });

  test.each([
    ["case and accents", { firstName: "LOÙ", lastName: "exemple" }],
    ["the last name first", { firstName: people.lou.lastName, lastName: people.lou.firstName }],
    ["a hyphen", { firstName: `${people.lou.firstName}-${people.lou.lastName}`, lastName: "" }],
  ])("is found by %s", async (_, changes) => {
    const slotId = await makeOneSlot();
    await register(louOn(slotId), now);
    expect(await register(louOn(slotId, changes), now)).toEqual(known("slot"));
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
  });

  test("is told so too where no place is left, with a list and without", async () => {
    for (const waitlistOpen of [true, false]) {
      const slotId = await makeOneSlot({ capacity: 1 }, { waitlistOpen });
      await register(louOn(slotId, { email: `plein.${waitlistOpen}@courriel.example` }), now);
      expect(
        await register(louOn(slotId, { email: `plein.${waitlistOpen}@courriel.example` }), now),
      ).toEqual(known("slot"));
      expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 0 });
    }
    await expectTruth();
  });

  test("of who waits, waits once", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    await register(personCommand(slotId), now);
    await register(louOn(slotId), now);
    expect(await register(louOn(slotId), now)).toEqual(known("slot"));
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 1 });
    await expectTruth();
  });

  test("once the first is cancelled, is a first time", async () => {
    const slotId = await makeOneSlot();
    const first = tokenOf(await register(louOn(slotId, { phone }), now));
    await cancelByRegistrant(first, null, now);
    await registrationOf(await register(louOn(slotId, { phone }), now));
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
    await expectTruth();
  });

  test("posted twenty times at once, takes one place and sends one link", async () => {
    const slotId = await makeOneSlot();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => register(louOn(slotId), now)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().registration.count()).toBe(1);
    expect((await listEmailKinds(email)).sort()).toEqual([
      "REGISTRATION_CONFIRMED",
      "REGISTRATION_DUPLICATE",
    ]);
    await expectTruth();
  });
});

describe("by address or by phone", () => {
  test.each<[what: string, first: Changes, again: Changes, link: string]>([
    ["both, then the phone only", { phone }, { email: null, phone }, "sent"],
    ["both, then the address only", { phone }, {}, "sent"],
    ["both, then another address", { phone }, { email: "autre@courriel.example", phone }, "sent"],
    ["the phone only, then both", { email: null, phone }, { phone }, "noAddress"],
    ["the phone only, twice", { email: null, phone }, { email: null, phone }, "noAddress"],
    ["the address only, then both", {}, { phone }, "sent"],
  ])("%s: the same person", async (_, first, again, link) => {
    const slotId = await makeOneSlot();
    await register(louOn(slotId, first), now);
    expect(await register(louOn(slotId, again), now)).toEqual(known("slot", link));
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
    const mailed = await listEmailKinds(email);
    expect(mailed.includes("REGISTRATION_DUPLICATE")).toBe(link === "sent");
    expect(await listEmailKinds("autre@courriel.example")).toEqual([]);
    await expectTruth();
  });

  test("another name is another person, with a place of their own", async () => {
    const slotId = await makeOneSlot();
    for (const firstName of ["Lou", "Aël", "Иван", "Олег", "王"]) {
      await registrationOf(await register(louOn(slotId, { firstName, phone }), now));
    }
    expect(await slotCounts(slotId)).toMatchObject({ booked: 5 });
    await expectTruth();
  });

  test.each<[what: string, contact: Changes]>([
    ["address", {}],
    ["phone", { email: null, phone }],
  ])("one %s registers six people on a slot, and no seventh", async (_, contact) => {
    const { slotIds } = await makeEvent({}, [{}, { startsAt: hoursLater(241) }]);
    const [slotId = "", other = ""] = slotIds;
    const names = ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept"];
    const post = (firstName: string) => register(louOn(slotId, { ...contact, firstName }), now);
    const answers = await Promise.all(names.map(post));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
    expect(answers.filter(({ ok }) => !ok)).toEqual([
      { ok: false, refusal: { kind: "contactCrowded", max: 6, phone: territory.phone.display } },
    ]);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 6 });
    await registrationOf(await register(louOn(other, { ...contact, firstName: "Huit" }), now));
    await expectTruth();
  });
});

describe("the same person on slots of other hours of the event", () => {
  test("is a first time there, as long as one may have so many", async () => {
    const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 3 }, threeHours);
    for (const slotId of slotIds) await registrationOf(await register(louOn(slotId), now));
    await expectTruth();
  });

  test("is told that it exists beyond that, and nothing is created", async () => {
    const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 2 }, threeHours);
    const [one = "", two = "", three = ""] = slotIds;
    await register(personCommand([one, two], { email }), now);
    expect(await register(louOn(three), now)).toEqual(known("event"));
    expect(await slotCounts(three)).toMatchObject({ booked: 0 });
    await expectTruth();
  });

  test("is a first time again once what was held is cancelled, or where it only waits", async () => {
    const { slotIds } = await makeEvent({}, [{ capacity: 1 }, ...threeHours.slice(1)]);
    const [full = "", two = "", three = ""] = slotIds;
    await register(personCommand(full), now);
    await register(louOn(full), now);
    const second = await register(louOn(two), now);
    await cancelByRegistrant(tokenOf(second), null, now);
    await registrationOf(await register(louOn(three), now));
    await expectTruth();
  });
});

describe("the same person on another slot of the same hour", () => {
  const twoAtOnce = [{ capacity: 1 }, { startsAt: hoursLater(240.5) }];

  test("is told that it exists: nobody is in two places", async () => {
    const { slotIds } = await makeEvent({}, twoAtOnce);
    const [one = "", other = ""] = slotIds;
    await register(louOn(one), now);
    expect(await register(louOn(other), now)).toEqual(known("hour"));
    expect(await slotCounts(other)).toMatchObject({ booked: 0 });
    await expectTruth();
  });

  test("is a first time where the first registration only waits", async () => {
    const { slotIds } = await makeEvent({}, twoAtOnce);
    const [one = "", other = ""] = slotIds;
    await register(personCommand(one), now);
    await register(louOn(one), now);
    const second = await registrationOf(await register(louOn(other), now));
    expect(second).toMatchObject({ status: "CONFIRMED" });
    await expectTruth();
  });
});

describe("the same person in the same instant", () => {
  const registrants = 10;

  /** Each of ten registrants asks for all these slots at once, one post a slot; how many places they hold. */
  async function placesAfterTheirPosts(
    slotIds: readonly string[],
    contactOf: (registrant: number, post: number) => Changes,
  ): Promise<number> {
    for (let registrant = 1; registrant <= registrants; registrant++) {
      await Promise.all(
        slotIds.map((slotId, post) =>
          register(personCommand(slotId, contactOf(registrant, post)), now),
        ),
      );
    }
    const counts = await Promise.all([...new Set(slotIds)].map(slotCounts));
    return counts.reduce((sum, { booked }) => sum + booked, 0);
  }

  const byAddress = (registrant: number) => ({ email: `instant.${registrant}@courriel.example` });

  test("on two slots of one hour, holds a place on one of them", async () => {
    const twoAtOnce = [{ capacity: 30 }, { capacity: 30, startsAt: hoursLater(240.5) }];
    const { slotIds } = await makeEvent({}, twoAtOnce);
    expect(await placesAfterTheirPosts(slotIds, byAddress)).toBe(registrants);
    await expectTruth();
  });

  test("on three slots of which one may have two, holds two", async () => {
    const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 2 }, threeHours);
    expect(await placesAfterTheirPosts(slotIds, byAddress)).toBe(2 * registrants);
    await expectTruth();
  });

  test("under one phone and four addresses, holds one place", async () => {
    const slotId = await makeOneSlot({ capacity: 60 });
    const byPhone = (registrant: number, post: number) => ({
      email: post === 0 ? null : `instant.${registrant}.${post}@courriel.example`,
      phone: `+3363998001${registrant - 1}`,
    });
    expect(await placesAfterTheirPosts([slotId, slotId, slotId, slotId], byPhone)).toBe(
      registrants,
    );
    await expectTruth();
  });
});
