import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { resize } from "#lib/services/registrations/resize.ts";
import { declineRegistration, validateRegistration } from "#lib/services/registrations/validate.ts";
import { expireOffers } from "#lib/services/waitlist/expire-offers.ts";
import { classes } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeActor, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import {
  countRows,
  expectTruth,
  listEmailKinds,
  registrationByToken,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

let lead: Actor;
beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
});

/** 29 pupils and 2 adults: one more than thirty. */
const thirtyOne = { pupilCount: 29, adultCount: 2 } as const;
const asking = { ...thirtyOne, placesChoice: "derogation" } as const;

async function ask(slotId: string, changes = {}): Promise<string> {
  return tokenOf(await register(classCommand(slotId, { ...asking, ...changes }), now));
}

describe("a class of 31 for 30 places", () => {
  test("is asked what it prefers before anything is written: a dérogation only, it never fits", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const before = await countRows();
    const answer = await register(classCommand(slotId, thirtyOne), now);
    expect(answer).toMatchObject({
      refusal: {
        kind: "derogationPossible",
        people: 31,
        left: 30,
        choices: [{ value: "derogation" }],
      },
    });
    expect(await countRows()).toEqual(before);
  });

  test("is PENDING, holds the 30 places, and is told until when the team answers", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const token = await ask(slotId);
    expect(await registrationByToken(token)).toMatchObject({
      status: "PENDING",
      asksDerogation: true,
      // The closing of registrations comes before the fifteen days.
      pendingExpiresAt: hoursLater(216),
      slots: [{ people: 30, classes: 1 }],
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 30, bookedClasses: 1 });
    expect(await listEmailKinds()).toEqual(["REGISTRATION_PENDING"]);
    await expectTruth();
  });

  test("granted, has its 31 places: the capacity grew with it, with its reason in the history", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const token = await ask(slotId);
    const { id } = await registrationByToken(token);
    expect(await validateRegistration(lead, id, hoursLater(1))).toMatchObject({ ok: true });
    expect(await registrationByToken(token)).toMatchObject({
      status: "CONFIRMED",
      slots: [{ people: 31 }],
    });
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 31, booked: 31 });
    expect(
      await database().historyEntry.findFirst({ where: { action: "capacityRaised", slotId } }),
    ).toMatchObject({
      actorId: lead.userId,
      changes: { values: { capacity: [30, 31] }, reason: "derogation" },
    });
    expect(await listEmailKinds()).toEqual(["REGISTRATION_PENDING", "REGISTRATION_CONFIRMED"]);
    await expectTruth();
  });

  test("granted while somebody waits, takes nothing that is promised to them", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const first = tokenOf(await register(personCommand(slotId), now));
    const token = await ask(slotId, { pupilCount: 28 });
    const waiting = tokenOf(await register(classCommand(slotId, {}, classes.troisiemeA), now));
    await cancelByRegistrant(first, null, now);
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 30, booked: 29, waiting: 1 });
    await validateRegistration(lead, (await registrationByToken(token)).id, now);
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 31, booked: 30, waiting: 1 });
    expect(await registrationByToken(waiting)).toMatchObject({ status: "WAITLISTED" });
    await expectTruth();
  });

  test("granted once by two members of staff at once", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const { id } = await registrationByToken(await ask(slotId));
    await Promise.all([validateRegistration(lead, id, now), validateRegistration(lead, id, now)]);
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 31, booked: 31 });
    await expectTruth();
  });

  test("declined, gives its places to who waits", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const token = await ask(slotId);
    const person = tokenOf(await register(personCommand(slotId), now));
    await declineRegistration(lead, (await registrationByToken(token)).id, "Hors programme", now);
    expect(await registrationByToken(token)).toMatchObject({ status: "DECLINED" });
    expect(await registrationByToken(person)).toMatchObject({ status: "CONFIRMED" });
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 30, booked: 1, waiting: 0 });
    await expectTruth();
  });

  test("grows and shrinks what it asks for, and never what it holds", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const token = await ask(slotId);
    const size = (pupilCount: number, version: number) =>
      ({
        kind: "CLASS",
        token,
        version,
        size: { pupilCount, adultCount: 2, companionCount: 0 },
      }) as const;
    expect(await resize(size(34, 1), now)).toEqual({ ok: true });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 30 });
    expect(await resize(size(35, 2), now)).toMatchObject({
      refusal: { kind: "groupTooLarge", people: 37, capacity: 36 },
    });
    expect(await resize(size(20, 2), now)).toEqual({ ok: true });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 22 });
    await validateRegistration(lead, (await registrationByToken(token)).id, now);
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 30, booked: 22 });
    await expectTruth();
  });
});

describe("a class that is over by a few", () => {
  test("of what is left, chooses between a dérogation and the waiting list", async () => {
    const slotId = await makeOneSlot({ capacity: 32 });
    await register(personCommand(slotId, { companionCount: 3 }), now);
    const command = classCommand(slotId, thirtyOne);
    expect(await register(command, now)).toMatchObject({
      refusal: { choices: [{ value: "derogation" }, { value: "waitlist" }] },
    });
    const waiting = tokenOf(await register({ ...command, placesChoice: "waitlist" }, now));
    expect(await registrationByToken(waiting)).toMatchObject({ status: "WAITLISTED" });
    await expectTruth();
  });

  test("of the event's pupils, asks although there are places, and holds them all", async () => {
    const slotId = await makeOneSlot({ capacity: 60 }, { pupilMax: 28 });
    const token = await ask(slotId);
    expect(await registrationByToken(token)).toMatchObject({
      status: "PENDING",
      asksDerogation: true,
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 31 });
    await validateRegistration(lead, (await registrationByToken(token)).id, now);
    expect(await slotCounts(slotId)).toMatchObject({ capacity: 60, booked: 31 });
    await expectTruth();
  });

  test("of the classes, holds no class place until it is granted", async () => {
    const slotId = await makeOneSlot({ capacity: 90, classCapacity: 1 });
    await register(classCommand(slotId, {}, classes.troisiemeA), now);
    const token = await ask(slotId);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 53, bookedClasses: 1 });
    await validateRegistration(lead, (await registrationByToken(token)).id, now);
    const { classCapacity } = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
    expect(classCapacity).toBe(2);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 53, bookedClasses: 2 });
    await expectTruth();
  });

  test("and fits meanwhile, is confirmed at once: it needs no dérogation", async () => {
    const slotId = await makeOneSlot({ capacity: 31 });
    expect(await registrationByToken(await ask(slotId))).toMatchObject({
      status: "CONFIRMED",
      asksDerogation: false,
      pendingExpiresAt: null,
    });
  });
});

describe("a dérogation is not asked for", () => {
  test("by too many", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const before = await countRows();
    expect(await register(classCommand(slotId, { ...asking, pupilCount: 35 }), now)).toMatchObject({
      refusal: { kind: "groupTooLarge", people: 37, capacity: 30 },
    });
    expect(await countRows()).toEqual(before);
  });

  test("by more pupils than the event allows by a fifth", async () => {
    const slotId = await makeOneSlot({ capacity: 100 }, { pupilMax: 24 });
    expect(await register(classCommand(slotId, asking), now)).toMatchObject({
      refusal: { kind: "groupTooLarge", people: 29, capacity: 24 },
    });
  });

  test("while somebody waits: a newcomer never comes before them", async () => {
    const slotId = await makeOneSlot({ capacity: 40 });
    await register(classCommand(slotId), now);
    await register(classCommand(slotId, {}, classes.troisiemeA), now);
    const before = await countRows();
    const late = classCommand(slotId, {
      className: "6e D",
      pupilCount: 14,
      placesChoice: "derogation",
    });
    expect(await register(late, now)).toMatchObject({ refusal: { kind: "slotFull" } });
    expect(await countRows()).toEqual(before);
  });
});

test.each([1, 2, 3])(
  "round %d: twenty classes that ask at once hold what is left, and no place more",
  async () => {
    const slotId = await makeOneSlot({ capacity: 60 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        register(classCommand(slotId, { ...asking, className: `classe ${index}` }), now),
      ),
    );
    const { booked, waiting } = await slotCounts(slotId);
    expect({ booked, waiting }).toEqual({ booked: 60, waiting: 0 });
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    await expectTruth();
  },
);

describe("a request that the team leaves without an answer", () => {
  test("ends at its limit, is told so by one email, and passes its places on", async () => {
    const slotId = await makeOneSlot(
      { classCapacity: 1 },
      { needsValidation: true, pendingDays: 2 },
    );
    const token = tokenOf(await register(classCommand(slotId), now));
    const next = tokenOf(await register(classCommand(slotId, {}, classes.troisiemeA), now));
    expect(await expireOffers(new Date(hoursLater(48).getTime() - 1))).toBe(0);
    expect(await expireOffers(hoursLater(48))).toBe(1);
    expect(await registrationByToken(token)).toMatchObject({ status: "EXPIRED" });
    expect(await registrationByToken(next)).toMatchObject({ status: "OFFERED" });
    expect(await listEmailKinds()).toContain("REGISTRATION_EXPIRED");
    await expectTruth();
  });

  test("answered at the very instant when a worker ends it, is wholly one or the other", async () => {
    const slotId = await makeOneSlot({ capacity: 30 }, { pendingDays: 1 });
    const token = await ask(slotId);
    const { id } = await registrationByToken(token);
    await Promise.all([
      validateRegistration(lead, id, hoursLater(24)),
      expireOffers(hoursLater(24)),
    ]);
    const { status } = await registrationByToken(token);
    expect(await slotCounts(slotId)).toMatchObject(
      status === "CONFIRMED" ? { capacity: 31, booked: 31 } : { capacity: 30, booked: 0 },
    );
    await expectTruth();
  });
});
