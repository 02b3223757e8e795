import { beforeEach, describe, expect, test } from "vitest";
import { findActor } from "#lib/auth/find-actor.ts";
import { signInCode } from "#lib/auth/sign-in-code.ts";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { signOut } from "#lib/services/accounts/sign-out.ts";
import { verifyCode } from "#lib/services/accounts/verify-code.ts";
import { createActor, now, resetStage } from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";

const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const codeWrong = { ok: false, refusal: { kind: "codeWrong" } };

async function codeOf(address: string): Promise<string> {
  const { token } = await database().verificationToken.findUniqueOrThrow({
    where: { identifier: address },
  });
  return signInCode(address, token);
}

async function wrongCodeOf(address: string): Promise<string> {
  return (await codeOf(address)) === "000000" ? "000001" : "000000";
}

beforeEach(resetStage);

describe("asking for a code", () => {
  test("writes the request, the courriel and its job, and no code", async () => {
    const { email } = await createActor("LEAD");
    await requestCode("SIGN_IN_CODE", email, now);
    const [message] = await database().emailMessage.findMany();
    const request = await database().verificationToken.findUniqueOrThrow({
      where: { identifier: email },
    });
    expect(message).toMatchObject({ kind: "SIGN_IN_CODE", recipient: email, state: "QUEUED" });
    expect(message?.dedupeKey).toBe(`SIGN_IN_CODE:${request.token}`);
    const stored = JSON.stringify([message, request]);
    expect(stored).not.toContain(await codeOf(email));
    const jobs = await database().$queryRaw<{ priority: number }[]>`
      SELECT priority FROM pgboss.job WHERE data->>'emailId' = ${message?.id}`;
    expect(jobs).toEqual([{ priority: 10 }]);
  });

  test("leaves the same rows for an address that nobody has", async () => {
    await requestCode("SIGN_IN_CODE", "personne@tiltam.example", now);
    expect(await database().verificationToken.count()).toBe(1);
    expect(await database().emailMessage.count({ where: { kind: "SIGN_IN_CODE" } })).toBe(1);
  });

  test("a fourth request in a quarter of an hour changes nothing", async () => {
    const { email } = await createActor("LEAD");
    for (const minutes of [0, 1, 2])
      await requestCode("SIGN_IN_CODE", email, minutesLater(minutes));
    const code = await codeOf(email);
    await requestCode("SIGN_IN_CODE", email, minutesLater(3));
    expect(await database().emailMessage.count()).toBe(3);
    expect(await verifyCode("SIGN_IN_CODE", email, code, minutesLater(4))).toMatchObject({
      ok: true,
    });
  });

  test("twenty requests at once send three courriels", async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => requestCode("SIGN_IN_CODE", "a@tiltam.example", now)),
    );
    expect(await database().emailMessage.count()).toBe(3);
  });

  test("an eleventh request in a day changes nothing", async () => {
    for (let hour = 0; hour < 11; hour++) {
      await requestCode("SIGN_IN_CODE", "a@tiltam.example", minutesLater(hour * 60));
    }
    expect(await database().emailMessage.count()).toBe(10);
    await requestCode("SIGN_IN_CODE", "a@tiltam.example", minutesLater(25 * 60));
    expect(await database().emailMessage.count()).toBe(11);
  });
});

describe("typing a code", () => {
  test("opens a session of eight hours, once", async () => {
    const { email, userId } = await createActor("LEAD");
    await requestCode("SIGN_IN_CODE", email, now);
    const code = await codeOf(email);
    const answer = await verifyCode("SIGN_IN_CODE", email, code, now);
    expect(answer).toMatchObject({ ok: true, expires: minutesLater(8 * 60) });
    expect(await database().session.findMany()).toMatchObject([{ userId }]);
    expect(await verifyCode("SIGN_IN_CODE", email, code, now)).toEqual(codeWrong);
  });

  test("sent ten times at once, the right code opens one session", async () => {
    const { email } = await createActor("LEAD");
    await requestCode("SIGN_IN_CODE", email, now);
    const code = await codeOf(email);
    await Promise.all(
      Array.from({ length: 10 }, () => verifyCode("SIGN_IN_CODE", email, code, now)),
    );
    expect(await database().session.count()).toBe(1);
  });

  test.each([
    ["one second before its end it opens", 10 * 60 - 1, true],
    ["at its end it is refused", 10 * 60, false],
  ])("%s", async (_story, seconds, ok) => {
    const { email } = await createActor("LEAD");
    await requestCode("SIGN_IN_CODE", email, now);
    const then = new Date(now.getTime() + seconds * 1000);
    expect(await verifyCode("SIGN_IN_CODE", email, await codeOf(email), then)).toMatchObject({
      ok,
    });
  });

  test("the right code is refused after five wrong ones", async () => {
    const { email } = await createActor("LEAD");
    await requestCode("SIGN_IN_CODE", email, now);
    const wrong = await wrongCodeOf(email);
    for (let guess = 0; guess < 5; guess++) {
      expect(await verifyCode("SIGN_IN_CODE", email, wrong, now)).toEqual(codeWrong);
    }
    expect(await verifyCode("SIGN_IN_CODE", email, await codeOf(email), now)).toEqual(codeWrong);
  });

  test("forty guesses at once count as five", async () => {
    const { email } = await createActor("LEAD");
    await requestCode("SIGN_IN_CODE", email, now);
    const wrong = await wrongCodeOf(email);
    await Promise.all(
      Array.from({ length: 40 }, () => verifyCode("SIGN_IN_CODE", email, wrong, now)),
    );
    const { tries } = await database().verificationToken.findUniqueOrThrow({
      where: { identifier: email },
    });
    expect(tries).toBe(5);
    expect(await verifyCode("SIGN_IN_CODE", email, await codeOf(email), now)).toEqual(codeWrong);
    expect(await database().session.count()).toBe(0);
  });

  test("a new request makes the code of the one before useless", async () => {
    const { email } = await createActor("LEAD");
    await requestCode("SIGN_IN_CODE", email, now);
    const before = await codeOf(email);
    await requestCode("SIGN_IN_CODE", email, minutesLater(1));
    const isSame = before === (await codeOf(email));
    expect((await verifyCode("SIGN_IN_CODE", email, before, minutesLater(1))).ok).toBe(isSame);
  });

  test("an address without account, or without role, opens nothing", async () => {
    await database().user.create({ data: { email: "ancienne@tiltam.example" } });
    for (const email of ["ancienne@tiltam.example", "personne@tiltam.example"]) {
      await requestCode("SIGN_IN_CODE", email, now);
      expect(await verifyCode("SIGN_IN_CODE", email, await codeOf(email), now)).toEqual(codeWrong);
    }
    expect(await database().session.count()).toBe(0);
  });
});

describe("being signed in", () => {
  test("the actor is read afresh, with the events of a helper", async () => {
    const helper = await createActor("HELPER");
    expect(await findActor(helper.userId)).toEqual(helper);
  });

  test("a removed role is nobody at the next request", async () => {
    const { userId } = await createActor("LEAD");
    await database().user.update({ where: { id: userId }, data: { role: null } });
    expect(await findActor(userId)).toBeNull();
  });

  test("signing out ends that session, and is no fault when it is over", async () => {
    const { email } = await createActor("LEAD");
    await requestCode("SIGN_IN_CODE", email, now);
    const answer = await verifyCode("SIGN_IN_CODE", email, await codeOf(email), now);
    if (!answer.ok) throw new Error("not signed in");
    await signOut(answer.sessionToken);
    await signOut(answer.sessionToken);
    expect(await database().session.count()).toBe(0);
  });
});
