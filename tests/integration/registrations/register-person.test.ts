import { beforeEach, describe, expect, test } from "vitest";
import { parseTicketCode } from "#lib/domain/registration/ticket-code.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { people } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";
import { expectTruth, listEmailKinds, registrationOf, slotCounts } from "#tests/support/truth.ts";

beforeEach(resetScene);

describe("a person who registers where a place is free", () => {
  test("is confirmed, takes one place, and gets one email", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const registration = await registrationOf(await register(personCommand(slotId), now));
    expect(registration).toMatchObject({
      status: "CONFIRMED",
      kind: "INDIVIDUAL",
      source: "SELF",
      waitlistedAt: null,
      createdAt: now,
      version: 1,
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, bookedClasses: 0, waiting: 0 });
    expect(await listEmailKinds()).toEqual(["REGISTRATION_CONFIRMED"]);
    await expectTruth();
  });

  test("has a code of the town where it takes place", async () => {
    const slotId = await makeOneSlot();
    const { code } = await registrationOf(await register(personCommand(slotId), now));
    expect(parseTicketCode(code)).toBe(code);
    expect(code).toMatch(/^THI-/);
  });

  test("counts where they come from, not where they go", async () => {
    const slotId = await makeOneSlot();
    const command = personCommand(slotId, { commune: people.noa.town.name });
    expect(await registrationOf(await register(command, now))).toMatchObject({
      communeName: "Ambert",
      communeInseeCode: people.noa.town.inseeCode,
      epciSiren: people.noa.town.epciSiren,
    });
  });

  test("leaves a history that names no one", async () => {
    const slotId = await makeOneSlot();
    await register(personCommand(slotId), now);
    const entries = await database().historyEntry.findMany();
    expect(entries).toMatchObject([
      { actorKind: "REGISTRANT", action: "registered", at: now, actorId: null },
    ]);
    expect(entries[0]?.changes).toEqual({ status: "CONFIRMED", slots: 1, people: 1 });
  });

  test("with a phone only gets no email, and their place all the same", async () => {
    const slotId = await makeOneSlot();
    const command = personCommand(slotId, { email: null, phone: people.charlie.phone });
    const registration = await registrationOf(await register(command, now));
    expect(registration).toMatchObject({ status: "CONFIRMED", email: null });
    expect(await listEmailKinds()).toEqual([]);
    await expectTruth();
  });

  test("brings companions up to the event's limit", async () => {
    const slotId = await makeOneSlot({}, { companionMax: 4 });
    const family = personCommand(slotId, { companionCount: 4 });
    const crowd = personCommand(slotId, { companionCount: 5 });
    await registrationOf(await register(family, now));
    expect(await register(crowd, now)).toEqual({
      ok: false,
      refusal: { kind: "tooManyCompanions", max: 4 },
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 5 });
  });

  test("takes the last place", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    expect(await registrationOf(await register(personCommand(slotId), now))).toMatchObject({
      status: "CONFIRMED",
    });
  });

  test("is never refused where entry is free", async () => {
    const slotId = await makeOneSlot({ capacity: null });
    for (let visitor = 0; visitor < 3; visitor++) await register(personCommand(slotId), now);
    expect(await slotCounts(slotId)).toMatchObject({ capacity: null, booked: 3, waiting: 0 });
    await expectTruth();
  });

  test("registers on an unlisted event by its address", async () => {
    const slotId = await makeOneSlot({}, { status: "UNLISTED" });
    expect((await register(personCommand(slotId), now)).ok).toBe(true);
  });
});

describe("a person who registers where all places are taken", () => {
  test("waits, holds no place, and is told so by one email", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    await register(personCommand(slotId), now);
    const waiting = await registrationOf(await register(personCommand(slotId), now));
    expect(waiting).toMatchObject({ status: "WAITLISTED", waitlistedAt: now });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 1 });
    expect(await listEmailKinds(waiting.email ?? "")).toEqual(["REGISTRATION_WAITLISTED"]);
    await expectTruth();
  });

  test("waits too where two come and one place is left", async () => {
    const slotId = await makeOneSlot({ capacity: 2 });
    await register(personCommand(slotId), now);
    const pair = personCommand(slotId, { companionCount: 1 });
    expect(await registrationOf(await register(pair, now))).toMatchObject({ status: "WAITLISTED" });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 1 });
  });
});

describe("while somebody waits", () => {
  test("nobody new takes a place, whatever number is free", async () => {
    const slotId = await makeOneSlot({ capacity: 4 });
    await register(personCommand(slotId, { companionCount: 1 }), now);
    await register(personCommand(slotId, { companionCount: 2 }), now);
    const newcomer = await registrationOf(await register(personCommand(slotId), now));
    expect(newcomer.status).toBe("WAITLISTED");
    expect(await slotCounts(slotId)).toMatchObject({ booked: 2, waiting: 2 });
    await expectTruth();
  });
});
