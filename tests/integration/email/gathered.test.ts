import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { deliver } from "#lib/email/deliver.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { closeTransport } from "#lib/email/transport.ts";
import { limits } from "#lib/limits.ts";
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
const lead: string = "ines.exemple@tiltam.example";

let place: { eventId: string; slotId: string };

beforeEach(async () => {
  sink.reset();
  place = await resetOutbox();
});
afterEach(closeTransport);
afterAll(() => sink.stop());

/** A message about a registration of its own, whose first job has run. */
async function write(minute: number, kind: EmailKind = "REGISTRATION_CONFIRMED") {
  const status = kind === "REGISTRATION_CANCELLED" ? "CANCELLED" : "CONFIRMED";
  const registration = await createRegistration(place, { status });
  return { registration, id: await writeAbout(registration.id, minute, kind) };
}

async function writeAbout(
  registrationId: string,
  minute: number,
  kind: EmailKind,
  to: string = recipient,
) {
  const id = await enqueue(kind, registrationId, minutesLater(minute), to);
  await deliver(id, minutesLater(minute), oneOfMany);
  return id;
}

async function stateOf(id: string) {
  const { state, dueAt, gatheredInId } = await emailOf(id);
  return { state, dueAt, gatheredInId };
}

const sent = { state: "SENT", dueAt: null, gatheredInId: null };

describe("the fourth mail to an address within a quarter of an hour", () => {
  test("waits, and leaves within half an hour as what it is", async () => {
    for (const minute of [0, 1, 2]) expect(await stateOf((await write(minute)).id)).toEqual(sent);
    const { id, registration } = await write(3);
    expect(await stateOf(id)).toEqual({
      state: "QUEUED",
      dueAt: minutesLater(28),
      gatheredInId: null,
    });
    expect(sink.mails).toHaveLength(3);
    expect(await delaysOf(id)).toEqual([0, 25 * 60]);

    await deliver(id, minutesLater(28), oneOfMany);
    expect(await emailOf(id)).toMatchObject({ state: "SENT", sentAt: minutesLater(28) });
    expect(headerOf(sink.mails[3] ?? "", "Date")).toBe("Mon, 23 Nov 2026 09:28:00 +0000");
    const mail = decodedMail(sink.mails[3]);
    expect(mail).toContain("C’est noté");
    expect(mail).toContain(personalToken(registration));
    expect(headerOf(sink.mails[3] ?? "", "Message-ID")).toBe(`<${id}@localhost>`);
  });

  test("waits again where its job comes too soon", async () => {
    for (const minute of [0, 1, 2]) await write(minute);
    const { id } = await write(3);
    await deliver(id, minutesLater(27), oneOfMany);
    expect(sink.mails).toHaveLength(3);
    expect(await delaysOf(id)).toEqual([0, 60, 25 * 60]);
  });

  test("leaves at once where the three before are of a quarter of an hour ago", async () => {
    for (const minute of [0, 1, 2]) await write(minute);
    expect(await stateOf((await write(17)).id)).toEqual(sent);
  });

  test("of a teacher who books class after class is the thirteenth", async () => {
    const registration = await createRegistration(place, { kind: "CLASS" });
    const states: string[] = [];
    for (let count = 0; count < 13; count++) {
      const id = await writeAbout(registration.id, count / 60, "REGISTRATION_CONFIRMED");
      states.push((await emailOf(id)).state);
    }
    expect(states).toEqual([...Array.from({ length: 12 }, () => "SENT"), "QUEUED"]);
  });
});

describe("what waits for one address", () => {
  test("leaves in one mail that names each registration, with its link and its calendar file", async () => {
    const { waiting, ids } = await writeSix();
    expect(await Promise.all(ids.map(async (id) => (await stateOf(id)).dueAt))).toEqual([
      minutesLater(28),
      minutesLater(28),
      minutesLater(28),
    ]);
    await deliverAll(ids, 28);
    expect(sink.mails).toHaveLength(4);
    const mail = decodedMail(sink.mails[3]);
    for (const registration of waiting) {
      expect(mail).toContain(registration.code);
      expect(mail).toContain(personalToken(registration));
    }
    expect(mail.match(/^content-type: text\/calendar/gim)).toHaveLength(3);
    expect(headerOf(sink.mails[3] ?? "", "Message-ID")).toBe(`<${ids[0]}@localhost>`);
    expect(await Promise.all(ids.map(stateOf))).toEqual([
      { state: "SENT", dueAt: minutesLater(28), gatheredInId: null },
      { state: "SENT", dueAt: minutesLater(28), gatheredInId: ids[0] },
      { state: "SENT", dueAt: minutesLater(28), gatheredInId: ids[0] },
    ]);
    const kept = await emailOf(ids[0] ?? "");
    expect(kept.bodyText).not.toContain(personalToken(waiting[0] ?? raise()));
    expect((await emailOf(ids[1] ?? "")).subject).toBe(kept.subject);
  });

  test("is gathered by one worker where several come at once", async () => {
    const { ids } = await writeSix();
    await Promise.all(
      [...ids, ...ids].map((id) => deliver(id, minutesLater(28), oneOfMany).catch(inHand)),
    );
    expect(sink.mails).toHaveLength(4);
    expect((await Promise.all(ids.map(stateOf))).map(({ state }) => state)).toEqual([
      "SENT",
      "SENT",
      "SENT",
    ]);
  });

  test("tells a registration once: cancelled and registered again reads as it is then", async () => {
    for (const minute of [0, 1, 2]) await write(minute);
    const { id: confirmed, registration } = await write(3);
    const changed = await writeAbout(registration.id, 4, "REGISTRATION_CHANGED");
    await cancel(registration.id);
    const cancelled = await writeAbout(registration.id, 5, "REGISTRATION_CANCELLED");
    const { id: again, registration: second } = await write(6);
    await deliverAll([confirmed, changed, cancelled, again], 28);
    expect(sink.mails).toHaveLength(4);
    const mail = decodedMail(sink.mails[3]);
    expect(mail).toContain("C’est annulé.");
    expect(mail).toContain("C’est noté");
    expect(mail).toContain(personalToken(second));
    expect(mail).not.toContain(personalToken(registration));
    const states = await Promise.all([confirmed, changed, cancelled, again].map(stateOf));
    expect(states.map(({ state }) => state)).toEqual(["SUPERSEDED", "SUPERSEDED", "SENT", "SENT"]);
  });

  test("leaves out what a mail of the team told since", async () => {
    for (const minute of [0, 1, 2]) await write(minute);
    const { id, registration } = await write(3);
    await tellByTeam(registration.id, 4);
    await deliver(id, minutesLater(28), oneOfMany);
    expect(sink.mails).toHaveLength(4);
    expect((await stateOf(id)).state).toBe("SUPERSEDED");
  });

  test("is told again under the same Message-ID by who takes over from a dead worker", async () => {
    const { ids } = await writeSix();
    const [first = "", second = ""] = ids;
    sink.answersToData = [{ code: 451, message: "greylisted" }];
    await expect(deliver(first, minutesLater(28), oneOfMany)).rejects.toThrow();
    expect((await Promise.all(ids.map(stateOf))).map(({ state }) => state)).toEqual([
      "RETRYING",
      "RETRYING",
      "RETRYING",
    ]);
    // Killed between taking and sending.
    await database().emailMessage.updateMany({
      where: { id: { in: ids } },
      data: { state: "SENDING", attemptedAt: minutesLater(29) },
    });
    await deliver(second, minutesLater(29), oneOfMany);
    expect(sink.mails).toHaveLength(3);
    const { id: late } = await write(30);
    await deliver(first, minutesLater(30), oneOfMany);
    expect(sink.mails).toHaveLength(5);
    expect(headerOf(sink.mails[4] ?? "", "Message-ID")).toBe(`<${first}@localhost>`);
    expect((await Promise.all(ids.map(stateOf))).map(({ state }) => state)).toEqual([
      "SENT",
      "SENT",
      "SENT",
    ]);
    expect((await stateOf(late)).gatheredInId).toBeNull();
  });

  test("is looked after where the message that leads the mail is erased meanwhile", async () => {
    const { ids } = await writeSix();
    const [first = "", second = "", third = ""] = ids;
    sink.answersToData = [{ code: 451, message: "greylisted" }];
    await expect(deliver(first, minutesLater(28), oneOfMany)).rejects.toThrow();
    await deliver(second, minutesLater(28), oneOfMany);
    expect((await delaysOf(second)).at(-2)).toBe(10 * 60);
    await database().emailMessage.delete({ where: { id: first } });
    await deliver(second, minutesLater(38), oneOfMany);
    await deliver(third, minutesLater(38), oneOfMany);
    expect((await Promise.all([second, third].map(stateOf))).map(({ state }) => state)).toEqual([
      "SENT",
      "SENT",
    ]);
  });

  test("was refused where its mail was refused", async () => {
    const { ids } = await writeSix();
    sink.answerTo = () => ({ code: 550, message: "no such user" });
    await deliverAll(ids, 28);
    const rows = await Promise.all(ids.map(emailOf));
    expect(rows.map(({ state }) => state)).toEqual(["FAILED", "FAILED", "FAILED"]);
    for (const { lastError } of rows) expect(lastError).toContain("Adresse refusée");
  });

  test("leaves by itself where the message that leads the mail has nothing to say any more", async () => {
    const { ids, waiting } = await writeSix();
    await cancel(waiting[0]?.id ?? "");
    await deliverAll(ids, 28);
    await deliverAll(ids, 29);
    expect((await Promise.all(ids.map(stateOf))).map(({ state }) => state)).toEqual([
      "SUPERSEDED",
      "SENT",
      "SENT",
    ]);
    expect(sink.mails).toHaveLength(4);
  });

  test("counts as one mail: the next one leaves at once a quarter of an hour later", async () => {
    const { ids } = await writeSix();
    await deliverAll(ids, 28);
    expect(await stateOf((await write(29)).id)).toEqual(sent);
  });

  test("is more than one mail holds: the next one carries the rest", async () => {
    const registration = await createRegistration(place);
    for (const minute of [0, 1, 2])
      await writeAbout(registration.id, minute, "REGISTRATION_CHANGED");
    const ids: string[] = [];
    for (let count = 0; count < limits.gatheredEmails + 2; count++) {
      const { id } = await createRegistration(place);
      ids.push(await writeAbout(id, 3 + count / 60, "REGISTRATION_CONFIRMED"));
    }
    await deliverAll(ids, 28);
    expect(sink.mails).toHaveLength(5);
    for (const id of ids) expect((await stateOf(id)).state).toBe("SENT");
  });

  test("does not carry the personal link to the head of school", async () => {
    const to: string = "direction@ecole.example";
    const ids: string[] = [];
    for (let count = 0; count < 14; count++) {
      const { id } = await createRegistration(place, { kind: "CLASS" });
      ids.push(await writeAbout(id, count / 60, "HEAD_OF_SCHOOL_COPY", to));
    }
    await deliverAll(ids, 28);
    expect(sink.mails).toHaveLength(13);
    const mail = decodedMail(sink.mails[12]);
    expect(mail).toContain("2\u00A0inscriptions");
    expect(mail).not.toMatch(/\/inscriptions\/|text\/calendar|THI-/);
  });
});

describe("late cancellations", () => {
  test("fourteen in a row are two mails to a lead, with the staff's pages alone", async () => {
    const ids: string[] = [];
    const registrations = [];
    for (let count = 0; count < 14; count++) {
      const registration = await createRegistration(place, { kind: "CLASS", status: "CANCELLED" });
      const cancelReason = `Raison ${count}, voir www.evil.example`;
      await database().registration.update({
        where: { id: registration.id },
        data: { cancelReason },
      });
      registrations.push(registration);
      ids.push(await writeAbout(registration.id, count / 2, "LATE_CANCELLATION", lead));
    }
    expect(sink.mails).toHaveLength(1);
    await deliverAll(ids, 15.5);
    expect(sink.mails).toHaveLength(2);
    const mail = decodedMail(sink.mails[1]);
    for (const [count, registration] of registrations.slice(1).entries()) {
      expect(mail).toContain(`Raison ${count + 1}, voir www. evil. example`);
      expect(mail).toContain(`/gestion/inscriptions/${registration.id}`);
      expect(mail).not.toContain(personalToken(registration));
    }
    for (const id of ids) expect((await stateOf(id)).state).toBe("SENT");
  });
});

/** Three that leave, and three that wait. */
async function writeSix() {
  for (const minute of [0, 1, 2]) await write(minute);
  const written = [await write(3), await write(4), await write(20)];
  return {
    ids: written.map(({ id }) => id),
    waiting: written.map(({ registration }) => registration),
  };
}

async function deliverAll(ids: readonly string[], minute: number): Promise<void> {
  for (const id of ids) await deliver(id, minutesLater(minute), oneOfMany);
}

async function cancel(id: string): Promise<void> {
  const cancelled = { status: "CANCELLED", cancelledBy: "REGISTRANT", cancelledAt: now } as const;
  await database().registration.update({ where: { id }, data: cancelled });
}

async function tellByTeam(registrationId: string, minute: number): Promise<void> {
  const email = {
    kind: "REGISTRATION_CHANGED",
    recipient,
    registrationId,
    dedupeKey: randomUUID(),
    data: { isByTeam: true },
  } as const;
  const at = minutesLater(minute);
  await inTransaction((transaction) => enqueueEmails(transaction, [email], at));
  const { dedupeKey } = email;
  const row = await database().emailMessage.findUniqueOrThrow({ where: { dedupeKey } });
  await deliver(row.id, at, oneOfMany);
}

/** How long after it was written each job of a message starts, in seconds, the shortest first. */
async function delaysOf(emailId: string): Promise<number[]> {
  const jobs = await database().$queryRaw<{ delay: number }[]>`
    select round(extract(epoch from start_after - created_on))::int as delay from pgboss.job
    where data->>'emailId' = ${emailId} order by delay`;
  return jobs.map(({ delay }) => delay);
}

function inHand(error: Error): void {
  expect(error.name).toBe("EmailInHand");
}

function raise(): never {
  throw new Error("nothing waits");
}
