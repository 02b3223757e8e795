import { beforeEach, describe, expect, test } from "vitest";
import { findActor } from "#lib/auth/find-actor.ts";
import { signOut } from "#lib/services/accounts/sign-out.ts";
import { verifyCode } from "#lib/services/accounts/verify-code.ts";
import { createActor, now, resetStage } from "#tests/integration/staff/stage.ts";
import { askForCode, wrongCode } from "#tests/support/codes.ts";
import { database } from "#tests/support/database.ts";

const kind = "SIGN_IN_CODE";
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const codeWrong = { ok: false, refusal: { kind: "codeWrong" } };
const nobody = "personne@tiltam.example";
const codeMails = () => database().emailMessage.count({ where: { kind } });

beforeEach(resetStage);

describe("asking for a code", () => {
  test("writes the request, the email and its job, and no code", async () => {
    const { email } = await createActor("LEAD");
    const { requestId, code } = await askForCode(kind, email, now);
    const [message] = await database().emailMessage.findMany();
    const request = await database().codeRequest.findUniqueOrThrow({ where: { id: requestId } });
    expect(message).toMatchObject({ kind, recipient: email, state: "QUEUED" });
    expect(JSON.stringify([message, request])).not.toContain(code);
    const jobs = await database().$queryRaw<{ priority: number }[]>`
      SELECT priority FROM pgboss.job WHERE data->>'emailId' = ${message?.id}`;
    expect(jobs).toEqual([{ priority: 10 }]);
  });

  test("leaves the same rows for an address that nobody has", async () => {
    await askForCode(kind, nobody, now);
    expect(await database().codeRequest.count()).toBe(1);
    expect(await codeMails()).toBe(1);
  });

  test("twenty requests at once send three emails, and each browser has tries of its own", async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => askForCode(kind, nobody, now)),
    );
    expect(await codeMails()).toBe(3);
    expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(20);
    expect(new Set(asked.map(({ code }) => code)).size).toBe(3);
  });

  test("under hundreds of requests the code gets twelve digits, and still opens", async () => {
    const { email } = await createActor("LEAD");
    for (let request = 0; request < 20; request++) await askForCode(kind, email, now);
    const { requestId, code } = await askForCode(kind, email, minutesLater(1));
    expect(code).toMatch(/^\d{12}$/);
    expect(await verifyCode(kind, requestId, code, minutesLater(2))).toMatchObject({ ok: true });
  });
});

describe("typing a code", () => {
  test("opens a session of eight hours, once", async () => {
    const { email, userId } = await createActor("LEAD");
    const { requestId, code } = await askForCode(kind, email, now);
    const answer = await verifyCode(kind, requestId, code, now);
    expect(answer).toMatchObject({ ok: true, expires: minutesLater(8 * 60) });
    expect(await database().session.findMany()).toMatchObject([{ userId }]);
    expect(await verifyCode(kind, requestId, code, now)).toEqual(codeWrong);
  });

  test("sent ten times at once, the right code opens one session", async () => {
    const { email } = await createActor("LEAD");
    const { requestId, code } = await askForCode(kind, email, now);
    const typed = Array.from({ length: 5 }, () => verifyCode(kind, requestId, code, now));
    await Promise.all(typed);
    expect(await database().session.count()).toBe(1);
  });

  test.each([
    ["one second before its end it opens", 10 * 60 - 1, true],
    ["at its end it is refused", 10 * 60, false],
  ])("%s", async (_story, seconds, ok) => {
    const { email } = await createActor("LEAD");
    const { requestId, code } = await askForCode(kind, email, now);
    const then = new Date(now.getTime() + seconds * 1000);
    expect(await verifyCode(kind, requestId, code, then)).toMatchObject({ ok });
  });

  test("forty guesses at once count as five, and the right code is then refused", async () => {
    const { email } = await createActor("LEAD");
    const { requestId, code } = await askForCode(kind, email, now);
    await Promise.all(
      Array.from({ length: 40 }, () => verifyCode(kind, requestId, wrongCode(code), now)),
    );
    const { tries } = await database().codeRequest.findUniqueOrThrow({ where: { id: requestId } });
    expect(tries).toBe(5);
    expect(await verifyCode(kind, requestId, code, now)).toEqual(codeWrong);
    expect(await database().session.count()).toBe(0);
  });

  test("what is no request opens nothing, and is no fault", async () => {
    for (const requestId of ["", "x", "\0", crypto.randomUUID(), "' OR 1=1"]) {
      expect(await verifyCode(kind, requestId, "12345678", now)).toEqual(codeWrong);
    }
  });

  test("an address without account, or without role, opens nothing", async () => {
    await database().user.create({ data: { email: "ancienne@tiltam.example" } });
    for (const email of ["ancienne@tiltam.example", nobody]) {
      const { requestId, code } = await askForCode(kind, email, now);
      expect(await verifyCode(kind, requestId, code, now)).toEqual(codeWrong);
    }
    expect(await database().session.count()).toBe(0);
  });
});

describe("nobody shuts a member of the staff out", () => {
  test("others' requests and wrong codes, all day and at the same moment, cost her no try", async () => {
    const { email } = await createActor("LEAD");
    for (let hour = 0; hour < 24; hour += 3) {
      const at = minutesLater(hour * 60);
      const attackers = await Promise.all(
        Array.from({ length: 12 }, () => askForCode(kind, email, at, "attacker")),
      );
      const hers = await askForCode(kind, email, at);
      const guesses = attackers.flatMap(({ requestId }) =>
        Array.from({ length: 6 }, () => verifyCode(kind, requestId, "00000000", at)),
      );
      const [answer] = await Promise.all([
        verifyCode(kind, hers.requestId, hers.code, at),
        ...guesses,
      ]);
      expect(answer, `at ${hour} h`).toMatchObject({ ok: true });
    }
    expect(await database().session.count()).toBe(8);
  });

  test("control: with one request for an address, as before, her code is spent by others", async () => {
    const { email } = await createActor("LEAD");
    const shared = await askForCode(kind, email, now);
    for (let guess = 0; guess < 5; guess++)
      await verifyCode(kind, shared.requestId, wrongCode(shared.code), now);
    expect(await verifyCode(kind, shared.requestId, shared.code, now)).toEqual(codeWrong);
  });

  test("where her mailbox had its share, a code that others caused opens for her", async () => {
    const { email } = await createActor("LEAD");
    const others = [];
    for (let request = 0; request < 3; request++) others.push(await askForCode(kind, email, now));
    const hers = await askForCode(kind, email, minutesLater(1));
    expect(await codeMails()).toBe(3);
    expect(others.map(({ code }) => code)).toContain(hers.code);
    expect(await verifyCode(kind, hers.requestId, hers.code, minutesLater(2))).toMatchObject({
      ok: true,
    });
  });

  test("a code that was used opens nothing in another browser, and blocks no next one", async () => {
    const { email } = await createActor("LEAD");
    for (let request = 0; request < 3; request++) await askForCode(kind, email, now);
    const [one, two] = [await askForCode(kind, email, now), await askForCode(kind, email, now)];
    expect(one.code).toBe(two.code);
    const answers = await Promise.all(
      [one, two].map(({ requestId, code }) => verifyCode(kind, requestId, code, now)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const next = await askForCode(kind, email, minutesLater(1));
    expect(next.code).not.toBe(one.code);
    expect(await verifyCode(kind, next.requestId, next.code, minutesLater(1))).toMatchObject({
      ok: true,
    });
  });
});

describe("what the history tells of accounts", () => {
  const history = () => database().historyEntry.findMany({ orderBy: { at: "asc" } });

  test("sign-ins, refused codes and sign-outs, by id and without an address", async () => {
    const { email, userId } = await createActor("LEAD");
    const { requestId, code } = await askForCode(kind, email, now);
    await verifyCode(kind, requestId, wrongCode(code), now);
    const answer = await verifyCode(kind, requestId, code, minutesLater(1));
    if (!answer.ok) throw new Error("not signed in");
    await signOut(answer.sessionToken, minutesLater(2));
    expect(await history()).toMatchObject([
      { action: "codeRefused", actorKind: "SYSTEM", actorId: userId },
      { action: "signedIn", actorKind: "STAFF", actorId: userId },
      { action: "signedOut", actorKind: "STAFF", actorId: userId },
    ]);
    expect(JSON.stringify(await history())).not.toContain(email);
  });

  test("of an attack twenty refused codes an hour, of a stranger none", async () => {
    const { email } = await createActor("LEAD");
    for (let browser = 0; browser < 6; browser++) {
      const { requestId, code } = await askForCode(kind, email, now);
      for (let guess = 0; guess < 5; guess++)
        await verifyCode(kind, requestId, wrongCode(code), now);
    }
    expect(await database().historyEntry.count({ where: { action: "codeRefused" } })).toBe(20);
    const stranger = await askForCode(kind, nobody, now);
    await verifyCode(kind, stranger.requestId, wrongCode(stranger.code), now);
    expect(await database().historyEntry.count({ where: { action: "codeRefused" } })).toBe(20);
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
    const { requestId, code } = await askForCode(kind, email, now);
    const answer = await verifyCode(kind, requestId, code, now);
    if (!answer.ok) throw new Error("not signed in");
    for (const token of ["", "\0", "constructor"]) await signOut(token, now);
    await signOut(answer.sessionToken, now);
    await signOut(answer.sessionToken, now);
    expect(await database().session.count()).toBe(0);
    expect(await database().historyEntry.count({ where: { action: "signedOut" } })).toBe(1);
  });
});
