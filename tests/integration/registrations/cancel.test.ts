import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import { cancelByRegistrant, cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { database } from "#tests/support/database.ts";
import {
  hoursLater,
  makeActor,
  makeOneSlot,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";
import { classCommand, personCommand } from "#tests/support/submissions.ts";
import {
  countRows,
  expectTruth,
  listEmailKinds,
  registrationByToken,
  registrationOf,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

beforeEach(resetScene);

describe("by the personal link", () => {
  test("frees the place, keeps the reason, and sends one email", async () => {
    const slotId = await makeOneSlot();
    const token = tokenOf(await register(personCommand(slotId), now));
    expect(await cancelByRegistrant(token, "Autre rendez-vous", now)).toEqual({ ok: true });
    const cancelled = await registrationByToken(token);
    expect(cancelled).toMatchObject({
      status: "CANCELLED",
      cancelledAt: now,
      cancelledBy: "REGISTRANT",
      cancelReason: "Autre rendez-vous",
      version: 2,
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 0 });
    expect(await listEmailKinds()).toEqual(["REGISTRATION_CONFIRMED", "REGISTRATION_CANCELLED"]);
    await expectTruth();
  });

  test("a class is cancelled by its school, and frees its class place", async () => {
    const slotId = await makeOneSlot({ classCapacity: 1 });
    const token = tokenOf(await register(classCommand(slotId), now));
    await cancelByRegistrant(token, null, now);
    expect(await registrationByToken(token)).toMatchObject({ cancelledBy: "SCHOOL" });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 0, bookedClasses: 0 });
  });

  test("a head of school who had the copy reads it too, once, and nothing of the link", async () => {
    const headEmail = "direction@college-demonstration.example";
    const slotId = await makeOneSlot();
    const token = tokenOf(await register(classCommand(slotId, { headEmail }), now));
    await cancelByRegistrant(token, null, now);
    expect(await listEmailKinds(headEmail)).toEqual(["HEAD_OF_SCHOOL_COPY", "HEAD_OF_SCHOOL_COPY"]);
    await expectTruth();
  });

  test("who waits leaves the list", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    await register(personCommand(slotId), now);
    const token = tokenOf(await register(personCommand(slotId), now));
    await cancelByRegistrant(token, null, now);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 0 });
    await expectTruth();
  });

  test("clicked twice in a row, is done once and answers the same", async () => {
    const slotId = await makeOneSlot();
    const token = tokenOf(await register(personCommand(slotId), now));
    await cancelByRegistrant(token, null, now);
    const before = await countRows();
    expect(await cancelByRegistrant(token, "encore", hoursLater(1))).toEqual({ ok: true });
    expect(await countRows()).toEqual(before);
    expect(await registrationByToken(token)).toMatchObject({
      cancelledAt: now,
      cancelReason: null,
    });
  });

  test("clicked ten times at once, frees one place", async () => {
    const slotId = await makeOneSlot();
    await register(personCommand(slotId), now);
    const token = tokenOf(await register(personCommand(slotId), now));
    const click = () => cancelByRegistrant(token, null, now);
    const answers = await Promise.all(Array.from({ length: 10 }, click));
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
    await expectTruth();
  });
});

describe("once it has started", () => {
  test("a registration is not cancelled by its link any more", async () => {
    const slotId = await makeOneSlot();
    const token = tokenOf(await register(personCommand(slotId), now));
    const { startsAt } = await database().slot.findUniqueOrThrow({ where: { id: slotId } });
    const before = await countRows();
    expect(await cancelByRegistrant(token, null, startsAt)).toEqual({
      ok: false,
      refusal: { kind: "slotPast" },
    });
    expect(await countRows()).toEqual(before);
    const secondBefore = new Date(startsAt.getTime() - 1000);
    expect(await cancelByRegistrant(token, null, secondBefore)).toEqual({ ok: true });
  });

  test("one that was cancelled before still answers the same", async () => {
    const slotId = await makeOneSlot();
    const token = tokenOf(await register(personCommand(slotId), now));
    await cancelByRegistrant(token, null, now);
    expect(await cancelByRegistrant(token, null, hoursLater(500))).toEqual({ ok: true });
  });
});

describe("less than seven days before, by the school", () => {
  /** The scene's slot starts 240 hours after its hour: four days before. */
  const late = hoursLater(144);

  test("is refused without a reason, and nothing changes", async () => {
    await makeActor("LEAD");
    const token = tokenOf(await register(classCommand(await makeOneSlot()), now));
    const before = await countRows();
    expect(await cancelByRegistrant(token, null, late)).toEqual({
      ok: false,
      refusal: { kind: "reasonMissing" },
    });
    expect(await countRows()).toEqual(before);
  });

  test("is done with a reason, frees the places, and tells every lead once", async () => {
    const leads = [await makeActor("LEAD"), await makeActor("LEAD")];
    const slotId = await makeOneSlot();
    const token = tokenOf(await register(classCommand(slotId), now));
    const click = () => cancelByRegistrant(token, "Grève des cars", late);
    expect(await Promise.all([click(), click()])).toEqual([{ ok: true }, { ok: true }]);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 0 });
    const alerts = await database().emailMessage.findMany({ where: { kind: "LATE_CANCELLATION" } });
    expect(alerts.map(({ recipient }) => recipient).sort()).toEqual(
      leads.map(({ email }) => email).sort(),
    );
    await expectTruth();
  });

  test("a class that only waits, and a person, leave without a word and without an alert", async () => {
    await makeActor("LEAD");
    const slotId = await makeOneSlot({ classCapacity: 1, capacity: 60 });
    const person = tokenOf(await register(personCommand(slotId), now));
    await register(classCommand(slotId), now);
    const waiting = tokenOf(await register(classCommand(slotId, { className: "6e A" }), now));
    expect(await registrationByToken(waiting)).toMatchObject({ status: "WAITLISTED" });
    for (const token of [waiting, person])
      expect(await cancelByRegistrant(token, null, late)).toEqual({ ok: true });
    expect(await listEmailKinds()).not.toContain("LATE_CANCELLATION");
  });
});

describe("a link that opens nothing", () => {
  test.each([
    ["cut", (token: string) => token.slice(0, -1)],
    ["forged", (token: string) => `${token.slice(0, 23)}${"A".repeat(22)}`],
    ["of nobody", () => personalToken({ publicId: "A".repeat(22), linkVersion: 1 })],
    ["empty", () => ""],
  ])("(%s) changes nothing", async (_, spoil) => {
    const slotId = await makeOneSlot();
    const token = tokenOf(await register(personCommand(slotId), now));
    const before = await countRows();
    expect(await cancelByRegistrant(spoil(token), null, now)).toEqual({
      ok: false,
      refusal: { kind: "registrationUnknown" },
    });
    expect(await countRows()).toEqual(before);
  });

  test("(revoked) changes nothing", async () => {
    const token = tokenOf(await register(personCommand(await makeOneSlot()), now));
    await database().registration.updateMany({ data: { linkVersion: 2 } });
    expect(await cancelByRegistrant(token, null, now)).toMatchObject({ ok: false });
    expect(await registrationByToken(token)).toMatchObject({ status: "CONFIRMED" });
  });
});

describe("a registration that is over", () => {
  test.each(["DECLINED", "EXPIRED"] as const)("(%s) is not cancelled too", async (status) => {
    const slotId = await makeOneSlot();
    const token = tokenOf(await register(personCommand(slotId), now));
    await database().registration.updateMany({ data: { status } });
    expect(await cancelByRegistrant(token, null, now)).toEqual({
      ok: false,
      refusal: { kind: "statusForbids", from: status },
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
  });
});

describe("by a member of staff", () => {
  test("frees the place, and the history says who and what", async () => {
    const slotId = await makeOneSlot();
    const { id } = await registrationOf(await register(personCommand(slotId), now));
    const lead = await makeActor("LEAD");
    expect(await cancelByStaff(lead, id, "Visite annulée", now)).toMatchObject({ ok: true });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 0 });
    expect(
      await database().historyEntry.findFirst({ where: { action: "cancelled" } }),
    ).toMatchObject({
      actorKind: "STAFF",
      actorId: lead.userId,
      changes: { status: ["CONFIRMED", "CANCELLED"] },
    });
    await expectTruth();
  });

  test("a second time, is told that it is done", async () => {
    const { id } = await registrationOf(await register(personCommand(await makeOneSlot()), now));
    const lead = await makeActor("LEAD");
    await cancelByStaff(lead, id, "Panne", now);
    expect(await cancelByStaff(lead, id, "Panne", now)).toMatchObject({
      refusal: { kind: "alreadyCancelled" },
    });
  });

  test("of another EPCI, or a helper, cannot tell it from one that does not exist", async () => {
    const slotId = await makeOneSlot();
    const { id, eventId } = await registrationOf(await register(personCommand(slotId), now));
    const helper = await makeActor("HELPER", [eventId]);
    const before = await countRows();
    const answers = [
      await cancelByStaff(organiserElsewhere, id, "Panne", now),
      await cancelByStaff(helper, id, "Panne", now),
      await cancelByStaff(await makeActor("LEAD"), randomUUID(), "Panne", now),
    ];
    expect(answers).toEqual(
      answers.map(() => ({ ok: false, refusal: { kind: "registrationUnknown" } })),
    );
    expect(await countRows()).toEqual(before);
  });

  test("and by the registrant at the same instant: once", async () => {
    const slotId = await makeOneSlot();
    await register(personCommand(slotId), now);
    const token = tokenOf(await register(personCommand(slotId), now));
    const { id } = await registrationByToken(token);
    await Promise.all([
      cancelByStaff(await makeActor("LEAD"), id, "Panne", now),
      cancelByRegistrant(token, null, now),
    ]);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1 });
    await expectTruth();
  });
});
