import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { declineRegistration, validateRegistration } from "#lib/services/registrations/validate.ts";
import { classes } from "#territory/sample/cast.ts";
import {
  makeActor,
  makeOneSlot,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";
import { classCommand } from "#tests/support/submissions.ts";
import {
  countRows,
  expectTruth,
  listEmailKinds,
  registrationByToken,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

let lead: Actor;
let slotId: string;
let token: string;
beforeEach(async () => {
  await resetScene();
  lead = await makeActor("LEAD");
  slotId = await makeOneSlot({ classCapacity: 1 }, { needsValidation: true });
  token = tokenOf(await register(classCommand(slotId), now));
});
const pendingId = async () => (await registrationByToken(token)).id;

describe("a class that waits for the lead's answer", () => {
  test("is validated: it keeps its places and is told so once", async () => {
    expect(await validateRegistration(lead, await pendingId(), now)).toMatchObject({ ok: true });
    expect(await registrationByToken(token)).toMatchObject({ status: "CONFIRMED", version: 2 });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 28, bookedClasses: 1 });
    expect(await listEmailKinds()).toEqual(["REGISTRATION_CONFIRMED", "REGISTRATION_PENDING"]);
    await expectTruth();
  });

  test("is declined: its places go to the class that waits", async () => {
    const next = tokenOf(await register(classCommand(slotId, {}, classes.troisiemeA), now));
    expect(await declineRegistration(lead, await pendingId(), "Hors programme", now)).toMatchObject(
      { ok: true },
    );
    expect(await registrationByToken(token)).toMatchObject({ status: "DECLINED" });
    expect(await registrationByToken(next)).toMatchObject({ status: "OFFERED" });
    expect(await slotCounts(slotId)).toMatchObject({ booked: 22, bookedClasses: 1, waiting: 0 });
    await expectTruth();
  });

  test("is validated by two members of staff at once: once", async () => {
    const id = await pendingId();
    const answers = await Promise.all([
      validateRegistration(lead, id, now),
      validateRegistration(lead, id, now),
    ]);
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    await expectTruth();
  });

  test("is validated and declined at once: one of the two, wholly", async () => {
    const id = await pendingId();
    await Promise.all([
      validateRegistration(lead, id, now),
      declineRegistration(lead, id, "Hors programme", now),
    ]);
    const { status } = await registrationByToken(token);
    expect(await slotCounts(slotId)).toMatchObject({ booked: status === "CONFIRMED" ? 28 : 0 });
    await expectTruth();
  });

  test("cancelled meanwhile, can be neither validated nor declined", async () => {
    await cancelByRegistrant(token, null, now);
    const before = await countRows();
    expect(await validateRegistration(lead, await pendingId(), now)).toMatchObject({
      refusal: { kind: "statusForbids", from: "CANCELLED" },
    });
    expect((await declineRegistration(lead, await pendingId(), "Hors programme", now)).ok).toBe(
      false,
    );
    expect(await countRows()).toEqual(before);
  });

  test("is unknown to the organiser of another EPCI", async () => {
    const id = await pendingId();
    expect((await validateRegistration(organiserElsewhere, id, now)).ok).toBe(false);
    expect((await declineRegistration(organiserElsewhere, id, "Hors programme", now)).ok).toBe(
      false,
    );
    expect(await registrationByToken(token)).toMatchObject({ status: "PENDING" });
  });
});
