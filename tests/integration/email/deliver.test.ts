import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import type { CodeKind } from "#lib/auth/sign-in-code.ts";
import { deliver } from "#lib/email/deliver.ts";
import { closeTransport } from "#lib/email/transport.ts";
import { codeInGroups } from "#lib/text/writing/code-in-groups.ts";
import { askForCode } from "#tests/support/codes.ts";
import { database } from "#tests/support/database.ts";
import { decodedMail, headerOf, startSmtpSink } from "#tests/support/smtp-sink.ts";
import {
  createRegistration,
  emailOf,
  enqueue,
  minutesLater,
  now,
  recipient,
  resetOutbox,
} from "./outbox-stage.ts";

const sink = await startSmtpSink();
process.env.SMTP_URL = sink.url;

const oneOfMany = { isLastTry: false };
const theLast = { isLastTry: true };

let place: { eventId: string; slotId: string };

beforeEach(async () => {
  sink.reset();
  place = await resetOutbox();
});
afterEach(closeTransport);
afterAll(() => sink.stop());

describe("a message that goes", () => {
  test("is sent with its calendar file, and kept without its personal link", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    await deliver(id, minutesLater(1), oneOfMany);

    const [mail = ""] = sink.mails;
    expect(sink.mails).toHaveLength(1);
    expect(headerOf(mail, "To")).toBe(recipient);
    expect(headerOf(mail, "Message-ID")).toBe(`<${id}@localhost>`);
    expect(headerOf(mail, "Date")).toBe("Mon, 23 Nov 2026 09:00:00 +0000");
    expect(headerOf(mail, "Auto-Submitted")).toBe("auto-generated");
    expect(headerOf(mail, "Reply-To")).toContain("@");
    expect(mail).toMatch(
      /text\/plain[\s\S]+text\/html[\s\S]+text\/calendar; charset=utf-8; method=PUBLISH/i,
    );

    const kept = await emailOf(id);
    expect(kept).toMatchObject({
      state: "SENT",
      attempts: 1,
      sentAt: minutesLater(1),
      lastError: null,
    });
    expect(kept.subject).toContain("Confirmation");
    expect(kept.bodyText).toContain("/inscriptions/…");
    expect(kept.bodyText).not.toContain(personalToken(registration));
  });

  test("is not sent a second time", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    await deliver(id, now, oneOfMany);
    await deliver(id, minutesLater(5), oneOfMany);
    expect(sink.mails).toHaveLength(1);
  });

  test("cancels the date in the calendar of whoever got it, and of nobody else", async () => {
    const registration = await createRegistration(place);
    await deliver(await enqueue("REGISTRATION_CONFIRMED", registration.id), now, oneOfMany);
    const cancelled = { status: "CANCELLED", cancelledBy: "REGISTRANT", cancelledAt: now } as const;
    await database().registration.update({ where: { id: registration.id }, data: cancelled });
    await deliver(await enqueue("REGISTRATION_CANCELLED", registration.id), now, oneOfMany);
    expect(calendarIn(sink.mails[1])).toContain("STATUS:CANCELLED");

    const waited = await createRegistration(place, { status: "CANCELLED" });
    await deliver(await enqueue("REGISTRATION_CANCELLED", waited.id), now, oneOfMany);
    expect(sink.mails[2]).not.toContain("text/calendar");
  });

  test("says how many wait in front", async () => {
    const first = { status: "WAITLISTED", waitlistedAt: minutesLater(-2) } as const;
    await createRegistration(place, { ...first, email: "camille.exemple@ecole.example" });
    const registration = await createRegistration(place, { ...first, waitlistedAt: now });
    const id = await enqueue("REGISTRATION_WAITLISTED", registration.id);
    await deliver(id, now, oneOfMany);
    expect((await emailOf(id)).bodyText).toContain("1\u00A0demande est devant vous.");
  });

  test("waits while another worker has it in hand, and is taken back when that one is gone", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    await database().emailMessage.update({
      where: { id },
      data: { state: "SENDING", attemptedAt: now },
    });
    await expect(deliver(id, now, oneOfMany)).rejects.toThrow("another worker");
    await deliver(id, minutesLater(1), oneOfMany);
    expect(sink.mails).toHaveLength(1);
  });
});

describe("a message that fails", () => {
  test("is tried again after a server that asks to wait, with the same Message-ID and date", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    sink.answersToData = [{ code: 451, message: "greylisted, come back" }];
    await expect(deliver(id, now, oneOfMany)).rejects.toThrow();
    expect(await emailOf(id)).toMatchObject({ state: "RETRYING", sentAt: null });
    expect((await emailOf(id)).lastError).toContain("demande d’attendre");

    await deliver(id, minutesLater(3), oneOfMany);
    expect(await emailOf(id)).toMatchObject({ state: "SENT", attempts: 2, lastError: null });
    const [mail = ""] = sink.mails;
    expect(headerOf(mail, "Message-ID")).toBe(`<${id}@localhost>`);
    expect(headerOf(mail, "Date")).toBe("Mon, 23 Nov 2026 09:00:00 +0000");
  });

  test("has failed for good at once where the address is refused", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    sink.answerTo = () => ({ code: 550, message: "no such user" });
    await deliver(id, now, oneOfMany);
    expect(await emailOf(id)).toMatchObject({ state: "FAILED", attempts: 1, sentAt: null });
    expect((await emailOf(id)).lastError).toContain("Adresse refusée");
  });

  test("has failed for good at the last try", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    sink.answerTo = () => ({ code: 450, message: "later" });
    await expect(deliver(id, now, theLast)).rejects.toThrow();
    expect((await emailOf(id)).state).toBe("FAILED");
  });

  test("is tried again when no mail server answers", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    const { env } = await import("#lib/env.ts");
    const url = env().smtpUrl;
    env().smtpUrl = "smtp://127.0.0.1:1";
    await expect(deliver(id, now, oneOfMany)).rejects.toThrow();
    env().smtpUrl = url;
    closeTransport();
    expect(await emailOf(id)).toMatchObject({
      state: "RETRYING",
      lastError: "Notre serveur de courriel ne répond pas.",
    });
    await deliver(id, minutesLater(1), oneOfMany);
    expect((await emailOf(id)).state).toBe("SENT");
  });
});

describe("a message that must not go any more", () => {
  test.each([
    ["REGISTRATION_CONFIRMED", "CANCELLED"],
    ["REGISTRATION_PROMOTED", "CANCELLED"],
    ["REGISTRATION_PENDING", "DECLINED"],
    ["REGISTRATION_WAITLISTED", "CONFIRMED"],
    ["REGISTRATION_OFFERED", "EXPIRED"],
  ] as const)("is superseded: %s once the registration is %s", async (kind, status) => {
    const registration = await createRegistration(place, { status });
    const id = await enqueue(kind, registration.id);
    await deliver(id, now, oneOfMany);
    expect((await emailOf(id)).state).toBe("SUPERSEDED");
    expect(sink.mails).toHaveLength(0);
  });

  test("is superseded when the offer has ended meanwhile", async () => {
    const offer = { status: "OFFERED", offerExpiresAt: now } as const;
    const registration = await createRegistration(place, offer);
    const id = await enqueue("REGISTRATION_OFFERED", registration.id);
    await deliver(id, now, oneOfMany);
    expect((await emailOf(id)).state).toBe("SUPERSEDED");
  });
});

describe("a message that the team or the list caused", () => {
  test("goes however many went before", async () => {
    const offer = { kind: "CLASS", status: "OFFERED", offerExpiresAt: minutesLater(60) } as const;
    const registration = await createRegistration(place, offer);
    for (let count = 0; count < 13; count++) {
      const id = await enqueue("REGISTRATION_OFFERED", registration.id);
      await deliver(id, now, oneOfMany);
      expect((await emailOf(id)).state).toBe("SENT");
    }
  });
});

describe("the link of a registration that exists", () => {
  test("goes to its own address", async () => {
    const first = await createRegistration(place);
    const id = await enqueue("REGISTRATION_DUPLICATE", first.id);
    await deliver(id, now, oneOfMany);
    expect((await emailOf(id)).bodyText).toContain("Une inscription à ce nom existe déjà.");
    expect(decodedMail(sink.mails[0])).toContain(personalToken(first));
  });

  test("does not go where it has ended meanwhile", async () => {
    const first = await createRegistration(place, { status: "CANCELLED" });
    const id = await enqueue("REGISTRATION_DUPLICATE", first.id);
    await deliver(id, now, oneOfMany);
    expect(await emailOf(id)).toMatchObject({ state: "SUPERSEDED" });
  });
});

describe("a sign-in code", () => {
  const address = "ines.exemple@tiltam.example";

  /** Asks for a code, and takes its mail out of the outbox. */
  async function requestCode(recipient = address, kind: CodeKind = "SIGN_IN_CODE") {
    const { code, requestId } = await askForCode(kind, recipient, now);
    const where = { data: { path: ["codeRequestId"], equals: requestId } };
    const { id } = await database().emailMessage.findFirstOrThrow({ where });
    return { id, code: codeInGroups(code) };
  }

  test("is sent to an account, and nothing of it is kept", async () => {
    await database().user.create({ data: { email: address, role: "LEAD" } });
    const { id, code } = await requestCode();
    await deliver(id, now, oneOfMany);
    expect(decodedMail(sink.mails[0])).toContain(code);
    expect(await emailOf(id)).toMatchObject({ state: "SENT", subject: null, bodyText: null });
  });

  test("is not sent to an address without an account, which is told so", async () => {
    const { id, code } = await requestCode();
    await deliver(id, now, oneOfMany);
    const mail = decodedMail(sink.mails[0]);
    expect(mail).toContain("n’a pas de compte");
    expect(mail).not.toContain(code);
  });

  test("asked for forty unknown addresses mails five of them, and still whoever has an account", async () => {
    const names = Array.from(
      { length: 40 },
      (_, position) => `inconnu.${position}@courriel.example`,
    );
    for (const name of names) await requestCode(name);
    await database().user.create({ data: { email: address, role: "LEAD" } });
    const { code } = await requestCode();
    const mails = await database().emailMessage.findMany({ where: { kind: "SIGN_IN_CODE" } });
    await Promise.all(mails.map(({ id }) => deliver(id, now, oneOfMany)));
    const states = await database().emailMessage.findMany({
      where: { recipient: { not: address } },
    });
    expect(states.filter(({ state }) => state === "SENT")).toHaveLength(5);
    expect(states.filter(({ state }) => state === "WITHHELD")).toHaveLength(35);
    expect(sink.mails.map((mail) => decodedMail(mail)).join()).toContain(code);
  });

  test("tells one unknown address once a day that it has no account", async () => {
    const first = await requestCode();
    const second = await requestCode();
    await Promise.all([first, second].map(({ id }) => deliver(id, now, oneOfMany)));
    expect(sink.mails).toHaveLength(1);
  });

  test("for « Mes inscriptions », while a robot asks, goes to known addresses only", async () => {
    const { email } = await createRegistration(place);
    const ids = [];
    for (const recipient of [email ?? "", address]) {
      const { id } = await requestCode(recipient, "REGISTRANT_CODE");
      await database().codeRequest.updateMany({ data: { onlyKnown: true } });
      await deliver(id, now, oneOfMany);
      ids.push(id);
    }
    expect((await emailOf(ids[0] ?? "")).state).toBe("SENT");
    expect((await emailOf(ids[1] ?? "")).state).toBe("WITHHELD");
  });

  test("of ten minutes ago is never sent", async () => {
    await database().user.create({ data: { email: address, role: "LEAD" } });
    const { id } = await requestCode();
    await deliver(id, minutesLater(10), oneOfMany);
    expect((await emailOf(id)).state).toBe("SUPERSEDED");
    expect(sink.mails).toHaveLength(0);
  });
});

/** The calendar file attached to a raw message. */
function calendarIn(mail = ""): string {
  const base64 = mail.split("filename=rendez-vous.ics")[1]?.split("\r\n--")[0] ?? "";
  return Buffer.from(base64, "base64").toString("utf8");
}
