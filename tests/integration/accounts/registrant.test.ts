import { beforeEach, describe, expect, test } from "vitest";
import { findRegistrantByToken } from "#lib/auth/registrant-session.ts";
import { codeIdentifier, signInCode } from "#lib/auth/sign-in-code.ts";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { signOutRegistrant } from "#lib/services/accounts/sign-out.ts";
import { verifyCode } from "#lib/services/accounts/verify-code.ts";
import { createActor, now, resetStage } from "#tests/integration/staff/stage.ts";
import { database } from "#tests/support/database.ts";

const kind = "REGISTRANT_CODE";
const address = "lou.exemple@courriel.example";
const identifier = codeIdentifier(kind, address);
const codeWrong = { ok: false, refusal: { kind: "codeWrong" } };
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

async function askForCode(): Promise<string> {
  await requestCode(kind, address, now);
  const { token } = await database().verificationToken.findUniqueOrThrow({ where: { identifier } });
  return signInCode(identifier, token);
}

async function openSession(): Promise<string> {
  const answer = await verifyCode(kind, address, await askForCode(), now);
  if (!answer.ok) throw new Error("not recognised");
  return answer.sessionToken;
}

beforeEach(resetStage);

describe("a code for « Mes inscriptions »", () => {
  test("goes to any address, registered or not, with the same rows", async () => {
    await requestCode(kind, address, now);
    const [message] = await database().emailMessage.findMany();
    expect(message).toMatchObject({ kind, recipient: address, registrationId: null });
    expect(await database().verificationToken.count()).toBe(1);
  });

  test("is another one than the code of the staff for the same address", async () => {
    const { email } = await createActor("LEAD");
    await requestCode(kind, email, now);
    const { token } = await database().verificationToken.findUniqueOrThrow({
      where: { identifier: codeIdentifier(kind, email) },
    });
    const code = signInCode(codeIdentifier(kind, email), token);
    expect(await verifyCode("SIGN_IN_CODE", email, code, now)).toEqual(codeWrong);
    expect(await verifyCode(kind, email, code, now)).toMatchObject({ ok: true });
    expect(await database().session.count()).toBe(0);
  });

  test("of which forty guesses at once count as five, and the right one is then refused", async () => {
    const code = await askForCode();
    const wrong = code === "000000" ? "000001" : "000000";
    await Promise.all(Array.from({ length: 40 }, () => verifyCode(kind, address, wrong, now)));
    const { tries } = await database().verificationToken.findUniqueOrThrow({
      where: { identifier },
    });
    expect(tries).toBe(5);
    expect(await verifyCode(kind, address, code, now)).toEqual(codeWrong);
    expect(await database().registrantSession.count()).toBe(0);
  });

  test.each([
    ["one second before its end it opens", 10 * 60 - 1, true],
    ["at its end it is refused", 10 * 60, false],
  ])("%s", async (_story, seconds, ok) => {
    const code = await askForCode();
    const then = new Date(now.getTime() + seconds * 1000);
    expect(await verifyCode(kind, address, code, then)).toMatchObject({ ok });
  });

  test("is sent three times in a quarter of an hour, and is silent then", async () => {
    for (const minutes of [0, 1, 2, 3]) await requestCode(kind, address, minutesLater(minutes));
    expect(await database().emailMessage.count()).toBe(3);
  });

  test("is refused to everybody while three hundred were asked for in a quarter of an hour", async () => {
    await database().emailMessage.createMany({
      data: Array.from({ length: 300 }, (_, position) => ({
        id: crypto.randomUUID(),
        kind,
        recipient: `robot.${position}@courriel.example`,
        dedupeKey: `robot:${position}`,
        createdAt: now,
      })),
    });
    expect(await requestCode(kind, address, minutesLater(14))).toEqual({
      ok: false,
      refusal: { kind: "tooManyRequests" },
    });
    expect(await requestCode("SIGN_IN_CODE", address, minutesLater(14))).toEqual({ ok: true });
    expect(await requestCode(kind, address, minutesLater(15))).toEqual({ ok: true });
  });
});

describe("the session of a registrant", () => {
  test("is recognised for two hours by a token of which only the hash is kept", async () => {
    const token = await openSession();
    const kept = JSON.stringify(await database().registrantSession.findMany());
    expect(kept).not.toContain(token);
    expect(await findRegistrantByToken(token, minutesLater(119))).toEqual({ email: address });
    expect(await findRegistrantByToken(token, minutesLater(120))).toBeNull();
    expect(await findRegistrantByToken(`${token}a`, now)).toBeNull();
  });

  test("ends when its owner leaves, and to leave twice is no fault", async () => {
    const token = await openSession();
    await signOutRegistrant(token);
    await signOutRegistrant(token);
    expect(await findRegistrantByToken(token, now)).toBeNull();
    expect(await database().registrantSession.count()).toBe(0);
  });
});
