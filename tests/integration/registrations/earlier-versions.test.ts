import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { cancelByStaff } from "#lib/services/registrations/end/cancel.ts";
import { endEarlierDuplicates } from "#lib/services/registrations/end/end-earlier-duplicates.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { renewIdentities } from "#lib/services/registrations/renew-identities.ts";
import { people } from "#territory/sample/cast.ts";
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
  countRows,
  expectTruth,
  listEmailKinds,
  registrationOf,
  slotCounts,
} from "#tests/support/truth.ts";

beforeEach(resetScene);

type Stored = Awaited<ReturnType<typeof registrationOf>>;
const phone = "+33639980011";

/** As the version before decision 0016 wrote it: points to a first one, has no key, holds no place. */
async function asEarlierDuplicate({ id }: Stored, first: Stored, status: string) {
  await database().$executeRaw`
    UPDATE registration SET duplicate_of_id = ${first.id}::uuid, status = ${status}::"RegistrationStatus",
      waitlisted_at = ${now}, offer_expires_at = ${now}, pending_expires_at = ${now}
    WHERE id = ${id}::uuid`;
  await database().$executeRaw`
    UPDATE slot SET booked = booked - people, booked_classes = booked_classes - classes
    FROM registration_slot AS held WHERE held.slot_id = slot.id AND held.registration_id = ${id}::uuid`;
  await database().registrationSlot.updateMany({
    where: { registrationId: id },
    data: { identityKey: null, phoneKey: null, people: 0, classes: 0 },
  });
}

/** As that version keyed it: by the address, else the phone. */
async function asEarlierKey({ id, email, phone: ownPhone }: Stored) {
  const key = createHash("sha256")
    .update(`person:${email ?? ownPhone}`)
    .digest("base64url");
  await database().registrationSlot.updateMany({
    where: { registrationId: id },
    data: { identityKey: key, phoneKey: null },
  });
}

const newcomer = async (slotId: string, changes: Parameters<typeof personCommand>[1] = {}) =>
  registrationOf(await register(personCommand(slotId, changes), now));

describe("the duplicates of an earlier version", () => {
  test.each(["CONFIRMED", "PENDING", "WAITLISTED", "OFFERED"])(
    "that read as %s are ended once, and who was misled is told",
    async (status) => {
      const slotId = await makeOneSlot({ capacity: 30 });
      const [first, second] = [await newcomer(slotId), await newcomer(slotId)];
      await asEarlierDuplicate(second, first, status);
      await expectTruth();
      expect(await endEarlierDuplicates(now)).toBe(1);
      expect(
        await database().registration.findUniqueOrThrow({
          where: { id: second.id },
          include: { history: { orderBy: { at: "desc" } } },
        }),
      ).toMatchObject({
        status: "CANCELLED",
        cancelledBy: "SYSTEM",
        cancelReason: expect.stringContaining("ne réservait aucune place"),
        history: expect.arrayContaining([
          expect.objectContaining({
            action: "duplicateEnded",
            actorKind: "SYSTEM",
            changes: { status: [status, "CANCELLED"] },
          }),
        ]),
      });
      expect(await listEmailKinds(second.email ?? "")).toContain("DUPLICATE_ENDED");
      expect(await listEmailKinds(first.email ?? "")).toEqual(["REGISTRATION_CONFIRMED"]);
      expect(await slotCounts(slotId)).toMatchObject({ booked: 1, waiting: 0 });
      const after = await countRows();
      expect(await endEarlierDuplicates(now)).toBe(0);
      expect(await countRows()).toEqual(after);
      await expectTruth();
    },
  );

  test("are ended once by two workers, more than one batch of them", async () => {
    const slotId = await makeOneSlot({ capacity: 500 });
    const first = await newcomer(slotId);
    const others = await Promise.all(Array.from({ length: 12 }, () => newcomer(slotId)));
    for (const other of others) await asEarlierDuplicate(other, first, "CONFIRMED");
    const ended = await Promise.all([endEarlierDuplicates(now), endEarlierDuplicates(now)]);
    expect(ended[0] + ended[1]).toBe(12);
    const told = (await listEmailKinds()).filter((kind) => kind === "DUPLICATE_ENDED");
    expect(told).toHaveLength(12);
    await expectTruth();
  });

  test("of a day that is past are ended, and nobody is told", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const [first, second] = [await newcomer(slotId), await newcomer(slotId)];
    await asEarlierDuplicate(second, first, "CONFIRMED");
    expect(await endEarlierDuplicates(hoursLater(1000))).toBe(1);
    expect(await listEmailKinds(second.email ?? "")).toEqual(["REGISTRATION_CONFIRMED"]);
  });

  test("of a class never tell its head of school, who never had a copy", async () => {
    const slotId = await makeOneSlot({ capacity: 100 });
    const first = await registrationOf(await register(classCommand(slotId), now));
    const again = await registrationOf(
      await register(classCommand(slotId, { className: "autre" }), now),
    );
    await asEarlierDuplicate(again, first, "CONFIRMED");
    const headEmail = "direction@ecole.example";
    await database().registration.update({ where: { id: again.id }, data: { headEmail } });
    await endEarlierDuplicates(now);
    expect(await listEmailKinds(headEmail)).toEqual([]);
  });

  test("that still wait take nobody's turn before they are ended", async () => {
    const slotId = await makeOneSlot({ capacity: 1 });
    const first = await newcomer(slotId);
    const second = await newcomer(slotId);
    const waiting = await newcomer(slotId);
    await database().slot.updateMany({ data: { waiting: 1 } });
    await database().registrationSlot.updateMany({
      where: { registrationId: second.id },
      data: { people: 0, identityKey: null },
    });
    await expectTruth();
    await cancelByStaff(await makeActor("LEAD"), first.id, "Erreur de saisie", now);
    const { status } = await database().registration.findUniqueOrThrow({
      where: { id: waiting.id },
    });
    expect(status).toBe("CONFIRMED");
    await expectTruth();
  });
});

describe("the keys of an earlier version", () => {
  test("become those of today's rule: who is registered is found by name, address or phone", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const own = { email: people.lou.email, phone };
    const stored = await newcomer(slotId, own);
    const { slots: before } = stored;
    await asEarlierKey(stored);
    expect(await renewIdentities()).toBe(1);
    expect(
      await database().registrationSlot.findMany({ where: { registrationId: stored.id } }),
    ).toEqual(before);
    expect(await renewIdentities()).toBe(0);
    for (const contact of [own, { ...own, phone: null }, { ...own, email: null }]) {
      expect(await register(personCommand(slotId, contact), now)).toMatchObject({
        refusal: { kind: "alreadyRegistered" },
      });
    }
    await newcomer(slotId, { ...own, firstName: "Autre" });
  });

  test("of classes become those of today's rule", async () => {
    const slotId = await makeOneSlot({ capacity: 100 });
    const stored = await registrationOf(
      await register(classCommand(slotId, { className: "3ème B" }), now),
    );
    await asEarlierKey(stored);
    await renewIdentities();
    expect(await register(classCommand(slotId, { className: "3e B" }), now)).toMatchObject({
      refusal: { kind: "classRegistered" },
    });
  });

  test("of two that are one by today's rule leave both their places", async () => {
    const slotId = await makeOneSlot({ capacity: 30 });
    const one = await newcomer(slotId, { email: people.lou.email, phone });
    const other = await newcomer(slotId, { email: null, phone, firstName: "Autre" });
    await database().registration.update({
      where: { id: other.id },
      data: { firstName: one.firstName },
    });
    await asEarlierKey(one);
    await asEarlierKey({ ...other, email: null });
    await renewIdentities();
    expect(await renewIdentities()).toBe(0);
    expect(await slotCounts(slotId)).toMatchObject({ booked: 2 });
    expect(await register(personCommand(slotId, { email: null, phone }), now)).toMatchObject({
      refusal: { kind: "alreadyRegistered" },
    });
    await expectTruth();
  });

  test("of who ended meanwhile stay gone", async () => {
    const { slotIds } = await makeEvent();
    const stored = await newcomer(slotIds[0] ?? "");
    await database().registrationSlot.updateMany({ data: { identityKey: null } });
    expect(await renewIdentities()).toBe(0);
    expect(
      await database().registrationSlot.findFirst({ where: { registrationId: stored.id } }),
    ).toMatchObject({ identityKey: null });
  });
});
