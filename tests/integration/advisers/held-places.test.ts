import { beforeEach, describe, expect, test } from "vitest";
import { foreseeList } from "#lib/services/advisers/foresee-list.ts";
import { giveBackPlaces } from "#lib/services/advisers/give-back-places.ts";
import { registerPeople } from "#lib/services/advisers/register-people.ts";
import { releaseHeldPlaces } from "#lib/services/advisers/release-held-places.ts";
import { findRosterSlot } from "#lib/services/advisers/roster-slot.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { listBatch, listCommand, makeAdviser, newPeople } from "#tests/support/advisers.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { personCommand } from "#tests/support/submissions.ts";
import {
  countRows,
  expectTruth,
  listEmailKinds,
  registrationOf,
  slotCounts,
} from "#tests/support/truth.ts";

let adviser: Awaited<ReturnType<typeof makeAdviser>>;
let slotId: string;
let heldId: string;
/** Ten days after the scene's hour, 5 days before: Saturday 28 November, 18 h in Paris. */
const heldUntil = new Date("2026-11-28T17:00:00Z");

/** Three of four places are held, one is taken: whoever comes next waits. */
beforeEach(async () => {
  await resetScene();
  adviser = await makeAdviser();
  slotId = await makeOneSlot({ capacity: 4 });
  const command = listCommand(slotId, { people: newPeople(1), heldCount: 3 });
  await registerPeople({ email: adviser.email }, command, now);
  const group = (await listBatch(command.submissionKey)).find(({ kind }) => kind === "GROUP");
  heldId = group?.id ?? "";
});

const name = (count: number, at = now) =>
  registerPeople(
    { email: adviser.email },
    listCommand(slotId, { people: newPeople(count), heldId }),
    at,
  );

function heldPlaces() {
  return database().registration.findUniqueOrThrow({
    where: { id: heldId },
    include: { slots: true },
  });
}

async function newcomer(at = now) {
  return registrationOf(await register(personCommand(slotId), at));
}

describe("places held without names", () => {
  test("are taken, until an hour that is told", async () => {
    expect(await heldPlaces()).toMatchObject({
      kind: "GROUP",
      status: "CONFIRMED",
      heldUntil,
      email: adviser.email,
      slots: [{ people: 3, classes: 0 }],
    });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 4, waiting: 0 });
    await expectTruth();
  });

  test.each([
    ["more than are free", { heldCount: 5 }, "fewerPlacesToHold"],
    ["some are held already", { heldCount: 1, people: [] }, "alreadyHolding"],
  ])("are refused where %s: nothing changes", async (_, changes, kind) => {
    await database().slot.update({ where: { id: slotId }, data: { capacity: 6 } });
    const before = await countRows();
    const command = listCommand(slotId, changes);
    expect(await registerPeople({ email: adviser.email }, command, now)).toMatchObject({
      ok: false,
      refusal: { kind },
    });
    expect(await countRows()).toEqual(before);
  });

  test("are refused once their last hour has passed", async () => {
    const soon = await makeOneSlot({ startsAt: hoursLater(96) });
    const command = listCommand(soon, { people: [], heldCount: 1 });
    expect(await registerPeople({ email: adviser.email }, command, now)).toMatchObject({
      refusal: { kind: "holdTooLate" },
    });
  });
});

describe("a list that is verified", () => {
  const foresee = async (people: number, changes: { heldCount?: number; heldId?: string }) => {
    const slot = await findRosterSlot(slotId);
    if (!slot) throw new Error("the slot is not there");
    const list = { people, heldCount: changes.heldCount ?? 0, heldId: changes.heldId ?? null };
    return foreseeList({ email: adviser.email }, slot, list, now);
  };

  test("is told whether it fits the places that are held", async () => {
    expect(await foresee(3, { heldId })).toEqual({ atOnce: 3 });
    expect(await foresee(4, { heldId })).toEqual({
      refusal: { kind: "fewerPlacesHeld", held: 3 },
    });
  });

  test("is told how many get a place, and whether more can be held", async () => {
    await database().slot.update({ where: { id: slotId }, data: { capacity: 6 } });
    expect(await foresee(3, {})).toEqual({ atOnce: 2 });
    expect(await foresee(1, { heldCount: 2 })).toEqual({
      refusal: { kind: "fewerPlacesToHold", left: 1 },
    });
  });

  test("is told that the slot is cancelled", async () => {
    await database().slot.update({ where: { id: slotId }, data: { status: "CANCELLED" } });
    expect(await foresee(1, { heldId })).toEqual({ refusal: { kind: "slotCancelled" } });
  });
});

describe("naming held places", () => {
  test("books the names and lessens what is held, even once registrations are closed", async () => {
    await database().slot.update({ where: { id: slotId }, data: { closesAt: now } });
    expect((await name(2)).ok).toBe(true);
    expect(await heldPlaces()).toMatchObject({ status: "CONFIRMED", slots: [{ people: 1 }] });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 4 });
    await expectTruth();
  });

  test("of all of them ends what is held", async () => {
    await name(3);
    expect(await heldPlaces()).toMatchObject({
      status: "CANCELLED",
      cancelledBy: "ADVISER",
      slots: [{ people: 0, identityKey: null }],
    });
    await expectTruth();
  });

  test("lets nobody take the place meanwhile", async () => {
    const [named, ...newcomers] = await Promise.all([name(2), newcomer(), newcomer(), newcomer()]);
    expect(named.ok).toBe(true);
    for (const { status } of newcomers) expect(status).toBe("WAITLISTED");
    expect(await slotCounts(slotId)).toMatchObject({ booked: 4, waiting: 3 });
    await expectTruth();
  });

  test("of more people than places is refused: nothing changes", async () => {
    const before = await countRows();
    expect(await name(4)).toEqual({ ok: false, refusal: { kind: "fewerPlacesHeld", held: 3 } });
    expect(await countRows()).toEqual(before);
  });

  test("twice at once names each place once", async () => {
    const answers = await Promise.all([name(2), name(2)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await heldPlaces()).toMatchObject({ slots: [{ people: 1 }] });
    await expectTruth();
  });

  test("after somebody who has a place already is told so: the place stays held", async () => {
    const taken = await database().registration.findFirstOrThrow({
      where: { kind: "INDIVIDUAL", status: "CONFIRMED" },
    });
    const people = newPeople(1, { email: taken.email });
    const before = await countRows();
    expect(
      await registerPeople({ email: adviser.email }, listCommand(slotId, { people, heldId }), now),
    ).toMatchObject({ ok: false, knownRows: [0] });
    expect(await heldPlaces()).toMatchObject({ slots: [{ people: 3 }] });
    expect(await countRows()).toEqual(before);
    await expectTruth();
  });

  test("by another adviser is refused", async () => {
    const other = await makeAdviser();
    const command = listCommand(slotId, { people: newPeople(1), heldId });
    expect(await registerPeople({ email: other.email }, command, now)).toMatchObject({
      refusal: { kind: "fewerPlacesHeld", held: 0 },
    });
  });
});

describe("giving back held places", () => {
  test("passes them on to those who wait", async () => {
    const waiting = await newcomer();
    expect(await giveBackPlaces({ email: adviser.email }, { heldId, people: 2 }, now)).toEqual({
      ok: true,
      kept: 1,
    });
    expect(await heldPlaces()).toMatchObject({ status: "CONFIRMED", slots: [{ people: 1 }] });
    expect(await listEmailKinds(waiting.email ?? "")).toContain("REGISTRATION_PROMOTED");
    expect(await slotCounts(slotId)).toMatchObject({ booked: 3, waiting: 0 });
    await expectTruth();
  });

  test("is refused to another adviser, and beyond what is held: nothing changes", async () => {
    const other = await makeAdviser();
    const before = await countRows();
    const giveBack = (email: string, people: number) =>
      giveBackPlaces({ email }, { heldId, people }, now);
    expect(await giveBack(other.email, 1)).toMatchObject({ ok: false });
    const refusal = { kind: "fewerPlacesToGiveBack", held: 3 };
    expect(await giveBack(adviser.email, 4)).toEqual({ ok: false, refusal });
    expect(await countRows()).toEqual(before);
  });
});

describe("at their last hour", () => {
  test("held places are left until then", async () => {
    expect(await releaseHeldPlaces(new Date(heldUntil.getTime() - 1000))).toBe(0);
    expect(await heldPlaces()).toMatchObject({ status: "CONFIRMED" });
  });

  test("they are released, told to the adviser, and pass on once, whatever workers run", async () => {
    const waiting = [await newcomer(), await newcomer()];
    const released = await Promise.all([
      releaseHeldPlaces(heldUntil),
      releaseHeldPlaces(heldUntil),
    ]);
    expect(released[0] + released[1]).toBe(1);
    expect(await heldPlaces()).toMatchObject({ status: "CANCELLED", cancelledBy: "SYSTEM" });
    expect(await listEmailKinds(adviser.email)).toEqual([
      "ADVISER_CONFIRMED",
      "HELD_PLACES_RELEASED",
    ]);
    for (const { email } of waiting) {
      expect(await listEmailKinds(email ?? "")).toEqual([
        "REGISTRATION_WAITLISTED",
        "REGISTRATION_PROMOTED",
      ]);
    }
    expect(await slotCounts(slotId)).toMatchObject({ booked: 3, waiting: 0 });
    await expectTruth();
  });

  test("the people who were named keep their places", async () => {
    await name(1);
    await releaseHeldPlaces(heldUntil);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 2 });
    expect(await name(1, heldUntil)).toMatchObject({
      refusal: { kind: "fewerPlacesHeld", held: 0 },
    });
    await expectTruth();
  });
});
