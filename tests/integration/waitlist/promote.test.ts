import { beforeEach, describe, expect, test } from "vitest";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { cancelByRegistrant, cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import type { SampleClass } from "#lib/territories/planned-cast.ts";
import { classes, people } from "#territory/sample/cast.ts";
import { registerPeople, statusesOf } from "#tests/support/crowd.ts";
import { database } from "#tests/support/database.ts";
import {
  hoursLater,
  makeActor,
  makeEvent,
  makeOneSlot,
  now,
  resetScene,
} from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import {
  expectTruth,
  listEmailKinds,
  registrationByToken,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

beforeEach(resetScene);

const cancel = (token: string | undefined, at = hoursLater(2)) =>
  cancelByRegistrant(token ?? "", "Grève des cars", at);
const registerClass = async (slotId: string, sample: SampleClass = classes.quatriemeB) =>
  tokenOf(await register(classCommand(slotId, {}, sample), now));

describe("a freed place", () => {
  test("confirms the first person who waits, at once, with one email", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    const tokens = await registerPeople(slotId, 3);
    await cancel(tokens[0]);
    expect(await statusesOf(tokens)).toEqual(["CANCELLED", "CONFIRMED", "WAITLISTED"]);
    const promoted = await registrationByToken(tokens[1] ?? "");
    expect(promoted).toMatchObject({ offerExpiresAt: null, version: 2 });
    expect(await listEmailKinds(promoted.email ?? "")).toEqual([
      "REGISTRATION_WAITLISTED",
      "REGISTRATION_PROMOTED",
    ]);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 1 });
    await expectTruth();
  });

  test("is offered to a class, which holds it meanwhile", async () => {
    const slotId = await makeOneSlot({ classCapacity: 1 });
    const first = await registerClass(slotId);
    const second = await registerClass(slotId, classes.troisiemeA);
    await cancel(first);
    expect(await registrationByToken(second)).toMatchObject({ status: "OFFERED" });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 22, bookedClasses: 1, waiting: 0 });
    expect((await listEmailKinds()).at(-1)).toBe("REGISTRATION_CANCELLED");
    expect(await listEmailKinds()).toContain("REGISTRATION_OFFERED");
    await expectTruth();
  });

  test("by who leaves the list, lets the next one through", async () => {
    const slotId = await makeOneSlot({ capacity: 30 }, { waitlistRule: "STRICT_ORDER" });
    await registerPeople(slotId, 10);
    const tooMany = await registerClass(slotId);
    const [next] = await registerPeople(slotId, 1, hoursLater(1));
    await cancel(tooMany);
    expect(await registrationByToken(next ?? "")).toMatchObject({ status: "CONFIRMED" });
    await expectTruth();
  });

  test("is written in the history of the one who gets it", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    const [first, second] = await registerPeople(slotId, 2);
    await cancel(first);
    const { id } = await registrationByToken(second ?? "");
    const entry = await database().historyEntry.findFirst({
      where: { registrationId: id, action: "promoted" },
    });
    expect(entry).toMatchObject({
      actorKind: "SYSTEM",
      changes: { status: ["WAITLISTED", "CONFIRMED"] },
    });
  });

  test("goes to nobody twice: who waits already does not wait again", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    const [first] = await registerPeople(slotId, 1);
    const { email } = people.lou;
    const waiting = tokenOf(await register(personCommand(slotId, { email }), now));
    expect(await register(personCommand(slotId, { email }), now)).toMatchObject({ ok: false });
    await cancel(first);
    expect(await statusesOf([waiting])).toEqual(["CONFIRMED"]);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 0 });
    await expectTruth();
  });

  test("of a slot that has started goes to nobody", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    const [first = "", second = ""] = await registerPeople(slotId, 2);
    const { startsAt } = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
    const { id } = await registrationByToken(first);
    await cancelByStaff(await makeActor("LEAD"), id, "Erreur de saisie", startsAt);
    expect(await statusesOf([first, second])).toEqual(["CANCELLED", "WAITLISTED"]);
    await expectTruth();
  });
});

describe("five places are free, and a class of 28 waits before a person", () => {
  test.each([
    ["FIRST_THAT_FITS", ["WAITLISTED", "CONFIRMED"]],
    ["STRICT_ORDER", ["WAITLISTED", "WAITLISTED"]],
    ["LEAD_CHOOSES", ["WAITLISTED", "WAITLISTED"]],
  ] as const)("%s", async (waitlistRule, statuses) => {
    const slotId = await makeOneSlot({ capacity: 30 }, { waitlistRule });
    const tokens = await registerPeople(slotId, 30);
    const waiting = [
      await registerClass(slotId),
      ...(await registerPeople(slotId, 1, hoursLater(1))),
    ];
    for (const token of tokens.slice(0, 5)) await cancel(token);
    expect(await statusesOf(waiting)).toEqual(statuses);
    await expectTruth();
  });
});

test("LEAD_CHOOSES promotes nobody by itself, and nobody new takes the places", async () => {
  const slotId = await makeOneSlot({ capacity: 2 }, { waitlistRule: "LEAD_CHOOSES" });
  const tokens = await registerPeople(slotId, 4);
  await cancel(tokens[0]);
  await cancel(tokens[1]);
  const [newcomer] = await registerPeople(slotId, 1);
  expect(await statusesOf([...tokens.slice(2), newcomer ?? ""])).toEqual([
    "WAITLISTED",
    "WAITLISTED",
    "WAITLISTED",
  ]);
  expect(await slotCounts(slotId)).toMatchObject({ booked: 0, waiting: 3 });
  await expectTruth();
});

test("strict order: who waits for one slot does not freeze another", async () => {
  const { slotIds } = await makeEvent({ waitlistRule: "STRICT_ORDER" }, [
    { capacity: 1 },
    { capacity: 1 },
  ]);
  const [full = "", freed = ""] = slotIds;
  await registerPeople(full, 2);
  const [first, second = ""] = await registerPeople(freed, 2, hoursLater(1));
  await cancel(first, hoursLater(2));
  expect(await registrationByToken(second)).toMatchObject({ status: "CONFIRMED" });
  await expectTruth();
});

describe("an offer to a class ends", () => {
  async function offerEnd(at: Date, slot: { startsAt: Date; closesAt?: Date }) {
    const slotId = await makeOneSlot({ classCapacity: 1, ...slot });
    const first = await registerClass(slotId);
    const second = await registerClass(slotId, classes.troisiemeA);
    await cancel(first, at);
    const { offerExpiresAt } = await registrationByToken(second);
    const offers = await database().waitlistOffer.findMany();
    expect(offers).toMatchObject([{ offeredAt: at, expiresAt: offerExpiresAt, answer: null }]);
    return offerExpiresAt?.toISOString().slice(0, 16);
  }

  const spring = new Date("2027-03-23T09:00:00Z");

  test("48 working hours later: from a Monday to the Wednesday", async () => {
    expect(await offerEnd(now, { startsAt: spring })).toBe("2026-11-25T09:00");
  });

  test("after the week-end: from a Friday to the Tuesday", async () => {
    const friday = new Date("2026-11-27T09:00:00Z");
    expect(await offerEnd(friday, { startsAt: spring })).toBe("2026-12-01T09:00");
  });

  test("after the school holidays of zone A, which nobody reads mail in", async () => {
    const lastDay = new Date("2026-12-18T09:00:00Z");
    expect(await offerEnd(lastDay, { startsAt: spring })).toBe("2027-01-05T09:00");
  });

  test("at the closing of registrations, if that comes first", async () => {
    const closesAt = new Date("2026-11-24T17:00:00Z");
    expect(await offerEnd(now, { startsAt: spring, closesAt })).toBe("2026-11-24T17:00");
  });

  test("the evening before at the latest, if registrations have closed", async () => {
    const startsAt = hoursLater(30);
    const closesAt = hoursLater(1);
    expect(await offerEnd(hoursLater(2), { startsAt, closesAt })).toBe("2026-11-23T17:00");
  });

  test("at the start, if that evening has come", async () => {
    const startsAt = hoursLater(30);
    const closesAt = hoursLater(1);
    expect(await offerEnd(hoursLater(8), { startsAt, closesAt })).toBe("2026-11-24T15:00");
  });
});

describe("who waits for two slots of one hour", () => {
  const lou = { email: "lou.deux.fois@courriel.example" };

  test("has a place on one of them; the other goes to the next in line", async () => {
    const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 5 }, [
      { capacity: 1 },
      { capacity: 1, startsAt: hoursLater(240.5) },
    ]);
    const [one = "", other = ""] = slotIds;
    const [holder, otherHolder] = [
      ...(await registerPeople(one, 1)),
      ...(await registerPeople(other, 1)),
    ];
    const louAtOne = tokenOf(await register(personCommand(one, lou), now));
    const louAtOther = tokenOf(await register(personCommand(other, lou), now));
    const [next] = await registerPeople(other, 1, hoursLater(1));
    await cancel(holder);
    await cancel(otherHolder);
    expect(await statusesOf([louAtOne, louAtOther, next ?? ""])).toEqual([
      "CONFIRMED",
      "WAITLISTED",
      "CONFIRMED",
    ]);
    expect(await showRegistration(louAtOther, hoursLater(3))).toMatchObject({
      holdsElsewhere: true,
    });
    expect(await showRegistration(louAtOne, hoursLater(3))).toMatchObject({
      holdsElsewhere: false,
    });
    await expectTruth();
  });

  test("has the other one where their place of this hour is given back", async () => {
    const { slotIds } = await makeEvent({ slotsPerRegistrationMax: 5 }, [
      { capacity: 1 },
      { capacity: 1, startsAt: hoursLater(240.5) },
    ]);
    const [one = "", other = ""] = slotIds;
    const [holder] = await registerPeople(one, 1);
    const [otherHolder] = await registerPeople(other, 1);
    const louAtOne = tokenOf(await register(personCommand(one, lou), now));
    const louAtOther = tokenOf(await register(personCommand(other, lou), now));
    await cancel(holder);
    await cancel(otherHolder);
    expect(await statusesOf([louAtOne, louAtOther])).toEqual(["CONFIRMED", "WAITLISTED"]);
    await cancel(louAtOne, hoursLater(3));
    expect(await statusesOf([louAtOne, louAtOther])).toEqual(["CANCELLED", "CONFIRMED"]);
    await expectTruth();
  });
});
