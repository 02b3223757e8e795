import { beforeEach, describe, expect, test } from "vitest";
import { cancelByRegistrant } from "#lib/services/registrations/end/cancel.ts";
import { register } from "#lib/services/registrations/register/register.ts";
import { acceptOffer } from "#lib/services/waitlist/accept-offer.ts";
import { expireOffers } from "#lib/services/waitlist/expire-offers.ts";
import type { SampleClass } from "#lib/territories/planned-cast.ts";
import { classes } from "#territory/sample/cast.ts";
import { database } from "#tests/support/database.ts";
import { hoursLater, makeOneSlot, now, resetScene } from "#tests/support/scene.ts";
import { classCommand } from "#tests/support/submissions.ts";
import {
  countRows,
  expectTruth,
  listEmailKinds,
  registrationByToken,
  slotCounts,
  tokenOf,
} from "#tests/support/truth.ts";

let slotId: string;
let offered: string;
let next: string;

/** One class place: a class had it and cancelled, a second is offered it, a third waits. */
beforeEach(async () => {
  await resetScene();
  slotId = await makeOneSlot({ classCapacity: 1 });
  const first = await registerClass(classes.quatriemeB, now);
  offered = await registerClass(classes.troisiemeA, hoursLater(1));
  next = await registerClass(classes.cinquiemeC, hoursLater(2));
  await cancelByRegistrant(first, null, hoursLater(3));
});

async function registerClass(sample: SampleClass, at: Date): Promise<string> {
  return tokenOf(await register(classCommand(slotId, {}, sample), at));
}

const offerEnd = hoursLater(3 + 48);

describe("a class that is offered a place", () => {
  test("accepts it, and is confirmed by one email", async () => {
    const { email } = await registrationByToken(offered);
    expect(await acceptOffer(offered, hoursLater(4))).toEqual({ ok: true });
    expect(await registrationByToken(offered)).toMatchObject({
      status: "CONFIRMED",
      offerExpiresAt: null,
    });
    expect(await database().waitlistOffer.findMany()).toMatchObject([
      { answer: "ACCEPTED", answeredAt: hoursLater(4) },
    ]);
    expect(await listEmailKinds(email ?? "")).toContain("REGISTRATION_CONFIRMED");
    expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 1, waiting: 1 });
    await expectTruth();
  });

  test("accepts it twice: once, with the same answer", async () => {
    await acceptOffer(offered, hoursLater(4));
    const before = await countRows();
    expect(await acceptOffer(offered, hoursLater(5))).toEqual({ ok: true });
    expect(await countRows()).toEqual(before);
  });

  test("accepts it ten times at once: once", async () => {
    const accept = () => acceptOffer(offered, hoursLater(4));
    const answers = await Promise.all(Array.from({ length: 10 }, accept));
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    await expectTruth();
  });

  test("accepts it one second before the end, not at the end", async () => {
    expect(await acceptOffer(offered, offerEnd)).toEqual({
      ok: false,
      refusal: { kind: "offerExpired" },
    });
    expect(await registrationByToken(offered)).toMatchObject({ status: "OFFERED" });
    expect(await acceptOffer(offered, new Date(offerEnd.getTime() - 1000))).toEqual({ ok: true });
  });

  test("declines it: the place is offered to the next", async () => {
    expect(await cancelByRegistrant(offered, null, hoursLater(4))).toEqual({ ok: true });
    expect(await registrationByToken(next)).toMatchObject({ status: "OFFERED" });
    expect(
      await database().waitlistOffer.findMany({ orderBy: { offeredAt: "asc" } }),
    ).toMatchObject([{ answer: "DECLINED" }, { answer: null }]);
    expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 1, waiting: 0 });
    await expectTruth();
  });
});

describe("an offer that nobody answered", () => {
  test("is left alone until its very end", async () => {
    expect(await expireOffers(new Date(offerEnd.getTime() - 1000))).toBe(0);
    expect(await registrationByToken(offered)).toMatchObject({ status: "OFFERED" });
    expect(await expireOffers(offerEnd)).toBe(1);
  });

  test("expires, is told by one email, and passes on to the next", async () => {
    await expireOffers(offerEnd);
    expect(await registrationByToken(offered)).toMatchObject({ status: "EXPIRED" });
    const passedOn = await registrationByToken(next);
    expect(passedOn.status).toBe("OFFERED");
    expect(passedOn.offerExpiresAt?.getTime()).toBeGreaterThan(offerEnd.getTime());
    expect(await listEmailKinds()).toContain("REGISTRATION_EXPIRED");
    expect(await slotCounts(slotId)).toMatchObject({ bookedClasses: 1, waiting: 0 });
    await expectTruth();
  });

  test("is final: it can be neither accepted nor cancelled any more", async () => {
    await expireOffers(offerEnd);
    const before = await countRows();
    const refusal = { kind: "statusForbids", from: "EXPIRED" };
    expect(await acceptOffer(offered, offerEnd)).toEqual({ ok: false, refusal });
    expect(await cancelByRegistrant(offered, null, offerEnd)).toEqual({ ok: false, refusal });
    expect(await countRows()).toEqual(before);
  });

  test("leaves the class free to register again, as a first time, behind the others", async () => {
    await expireOffers(offerEnd);
    const again = await registerClass(classes.troisiemeA, offerEnd);
    expect(await registrationByToken(again)).toMatchObject({ status: "WAITLISTED" });
    await expectTruth();
  });

  test("is ended once by four workers", async () => {
    const workers = Array.from({ length: 4 }, () => expireOffers(offerEnd));
    const expired = await Promise.all(workers);
    expect(expired.reduce((sum, count) => sum + count)).toBe(1);
    await expectTruth();
  });

  test("accepted at the instant when a worker ends it, is wholly one or the other", async () => {
    await Promise.all([
      acceptOffer(offered, new Date(offerEnd.getTime() - 1)),
      expireOffers(offerEnd),
    ]);
    const { status } = await registrationByToken(offered);
    const passedOn = (await registrationByToken(next)).status;
    expect([status, passedOn]).toEqual(
      status === "CONFIRMED" ? ["CONFIRMED", "WAITLISTED"] : ["EXPIRED", "OFFERED"],
    );
    await expectTruth();
  });
});

describe("no offer", () => {
  test("can be accepted by who still waits", async () => {
    expect(await acceptOffer(next, hoursLater(4))).toEqual({
      ok: false,
      refusal: { kind: "statusForbids", from: "WAITLISTED" },
    });
  });

  test("can be accepted by a link that opens nothing", async () => {
    expect(await acceptOffer(offered.slice(0, -1), hoursLater(4))).toEqual({
      ok: false,
      refusal: { kind: "registrationUnknown" },
    });
  });
});
