import { beforeEach, describe, expect, test } from "vitest";
import { networkKey } from "#lib/auth/client-network.ts";
import { findCodeRequest } from "#lib/auth/find-code-request.ts";
import { findRegistrantByToken } from "#lib/auth/registrant-session.ts";
import { requestCode } from "#lib/services/accounts/request-code.ts";
import { signOutRegistrant } from "#lib/services/accounts/sign-out.ts";
import { verifyCode } from "#lib/services/accounts/verify-code.ts";
import { createActor, now, resetStage } from "#tests/integration/staff/stage.ts";
import { askForCode, wrongCode } from "#tests/support/codes.ts";
import { database } from "#tests/support/database.ts";

const kind = "REGISTRANT_CODE";
const address = "lou.exemple@courriel.example";
const codeWrong = { ok: false, refusal: { kind: "codeWrong" } };
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

async function openSession(): Promise<string> {
  const { requestId, code } = await askForCode(kind, address, now);
  const answer = await verifyCode(kind, requestId, code, now);
  if (!answer.ok) throw new Error("not recognised");
  return answer.sessionToken;
}

/** Requests of a robot that changes the address each time. */
async function robotAsks(count: number, network: string | null): Promise<void> {
  await database().codeRequest.createMany({
    data: Array.from({ length: count }, (_, position) => ({
      id: crypto.randomUUID(),
      kind,
      address: `robot.${position}@courriel.example`,
      seed: crypto.randomUUID(),
      digits: 8,
      isMailed: true,
      network,
      createdAt: now,
      expiresAt: minutesLater(10),
    })),
  });
}

beforeEach(resetStage);

describe("a code for « Mes inscriptions »", () => {
  test("goes to any address, registered or not, with the same rows", async () => {
    await askForCode(kind, address, now);
    const [message] = await database().emailMessage.findMany();
    expect(message).toMatchObject({ kind, recipient: address, registrationId: null });
    expect(await database().codeRequest.count()).toBe(1);
  });

  test("does not open the staff's door, nor theirs this one", async () => {
    const { email } = await createActor("LEAD");
    const mine = await askForCode(kind, email, now);
    const staff = await askForCode("SIGN_IN_CODE", email, now);
    const tried = [
      ["SIGN_IN_CODE", mine.requestId, mine.code],
      ["SIGN_IN_CODE", staff.requestId, mine.code],
      [kind, staff.requestId, staff.code],
    ] as const;
    for (const [door, id, code] of tried)
      expect(await verifyCode(door, id, code, now)).toEqual(codeWrong);
    expect(await verifyCode(kind, mine.requestId, mine.code, now)).toMatchObject({ ok: true });
    expect(await database().session.count()).toBe(0);
  });

  test("is not spent by the wrong codes that others type for the same address", async () => {
    const mine = await askForCode(kind, address, now);
    const theirs = await askForCode(kind, address, now);
    await Promise.all(
      Array.from({ length: 40 }, () =>
        verifyCode(kind, theirs.requestId, wrongCode(theirs.code), now),
      ),
    );
    expect(await verifyCode(kind, theirs.requestId, theirs.code, now)).toEqual(codeWrong);
    expect(await verifyCode(kind, mine.requestId, mine.code, now)).toMatchObject({ ok: true });
  });

  test("is sent three times in ten minutes; then the page says so, and the last one counts", async () => {
    const found = [];
    for (const minutes of [0, 1, 2, 3]) {
      const { requestId } = await askForCode(kind, address, minutesLater(minutes));
      found.push(await findCodeRequest(kind, requestId, minutesLater(minutes)));
    }
    expect(await database().emailMessage.count()).toBe(3);
    expect(found.map((request) => request?.isJoined)).toEqual([false, false, false, true]);
    expect(found[3]).toMatchObject({ address, lifetimeMinutes: 10, digits: 8 });
  });

  test("is known to the page until its end, and to no other door", async () => {
    const { requestId } = await askForCode(kind, address, now);
    expect(await findCodeRequest(kind, requestId, minutesLater(9))).toMatchObject({ address });
    expect(await findCodeRequest(kind, requestId, minutesLater(10))).toBeNull();
    expect(await findCodeRequest("SIGN_IN_CODE", requestId, now)).toBeNull();
    for (const cookie of [undefined, "", "\0", address])
      expect(await findCodeRequest(kind, cookie, now)).toBeNull();
  });
});

describe("a robot at « Mes inscriptions »", () => {
  const school = networkKey("203.0.113.7");

  test("closes its own network, for a quarter of an hour, and nobody else's", async () => {
    await robotAsks(60, school);
    const refused = { ok: false, refusal: { kind: "tooManyRequestsOfNetwork" } };
    expect(await requestCode(kind, { address, network: school }, minutesLater(14))).toEqual(
      refused,
    );
    for (const network of [networkKey("203.0.113.8"), null])
      expect(await requestCode(kind, { address, network }, minutesLater(14))).toMatchObject({
        ok: true,
      });
    expect(await requestCode(kind, { address, network: school }, minutesLater(15))).toMatchObject({
      ok: true,
    });
    const { email } = await createActor("LEAD");
    expect(
      await requestCode("SIGN_IN_CODE", { address: email, network: school }, now),
    ).toMatchObject({ ok: true });
  });

  test("a class of thirty-five behind one address gets its codes at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 35 }, (_, pupil) =>
        requestCode(kind, { address: `eleve.${pupil}@ecole.example`, network: school }, now),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await database().emailMessage.count()).toBe(35);
  });

  test("with a thousand networks it makes codes longer, and mails to unknown addresses rarer", async () => {
    await robotAsks(300, null);
    const { requestId, code } = await askForCode(kind, address, now);
    expect(code).toMatch(/^\d{12}$/);
    expect(await findCodeRequest(kind, requestId, now)).toMatchObject({ onlyKnown: true });
    expect(await verifyCode(kind, requestId, code, now)).toMatchObject({ ok: true });
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
