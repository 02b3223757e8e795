import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#lib/db/transaction.ts";
import { emailAbout, enqueueEmails } from "#lib/email/outbox.ts";
import { database } from "#tests/support/database.ts";
import { createRegistration, now, resetOutbox } from "./outbox-stage.ts";

let place: Awaited<ReturnType<typeof resetOutbox>>;
beforeEach(async () => {
  place = await resetOutbox();
});

const phone = "+33700000001";

async function register(facts: { email: string | null; phone?: string; isByAdviser?: boolean }) {
  const { id } = await createRegistration(place);
  const adviser = facts.isByAdviser
    ? {
        adviser: {
          create: {
            email: "conseil@mission-locale.example",
            firstName: "Camille",
            lastName: "Exemple",
            organisation: "Mission locale de démonstration",
            network: "MISSION_LOCALE" as const,
            createdAt: now,
            lastUsedAt: now,
          },
        },
      }
    : {};
  const { email } = facts;
  const data = { email, phone: facts.phone ?? null, ...adviser };
  return database().registration.update({ where: { id }, data });
}

function tell(...notices: Parameters<typeof enqueueEmails>[1]) {
  return inTransaction((transaction) => enqueueEmails(transaction, notices, now));
}

function calls() {
  return database().callToMake.findMany({ orderBy: { dedupeKey: "asc" } });
}

describe("every notice has a channel", () => {
  test("an address is mailed; else the adviser's; else somebody calls; else nothing can be done", async () => {
    const mailed = await register({ email: "lou@courriel.example", phone });
    const accompanied = await register({ email: null, phone, isByAdviser: true });
    const phoneOnly = await register({ email: null, phone });
    const walkIn = await register({ email: null });
    const told = await tell(
      ...[mailed, accompanied, phoneOnly, walkIn].map((one) =>
        emailAbout(one, "REGISTRATION_CANCELLED"),
      ),
    );
    expect(told).toEqual({ emails: 2, calls: 1 });
    const emails = await database().emailMessage.findMany({ orderBy: { recipient: "asc" } });
    expect(emails.map(({ recipient, registrationId }) => [recipient, registrationId])).toEqual([
      ["conseil@mission-locale.example", accompanied.id],
      ["lou@courriel.example", mailed.id],
    ]);
    expect(await calls()).toMatchObject([
      { registrationId: phoneOnly.id, kind: "REGISTRATION_CANCELLED", calledAt: null },
    ]);
  });

  test("what is told twice is called once", async () => {
    const phoneOnly = await register({ email: null, phone });
    const notice = emailAbout(phoneOnly, "REGISTRATION_PROMOTED");
    expect(await tell(notice)).toEqual({ emails: 0, calls: 1 });
    expect(await tell(notice)).toEqual({ emails: 0, calls: 0 });
    expect(await calls()).toMatchObject([{ supersededAt: null }]);
  });

  test("a newer notice overtakes a call that nobody made; one that was made stays", async () => {
    const phoneOnly = await register({ email: null, phone });
    const lead = await database().user.create({ data: { email: "lead@tiltam.example" } });
    await tell(emailAbout(phoneOnly, "REGISTRATION_CONFIRMED"));
    await database().callToMake.updateMany({ data: { calledAt: now, calledById: lead.id } });
    await tell(emailAbout({ ...phoneOnly, version: 2 }, "REGISTRATION_CHANGED"));
    await tell(emailAbout({ ...phoneOnly, version: 3 }, "REGISTRATION_CANCELLED"));
    const rows = await calls();
    expect(rows.map(({ kind, supersededAt }) => [kind, supersededAt])).toEqual([
      ["REGISTRATION_CANCELLED", null],
      ["REGISTRATION_CHANGED", now],
      ["REGISTRATION_CONFIRMED", null],
    ]);
  });

  test("what the person did by their own page calls nobody, and overtakes the call", async () => {
    const phoneOnly = await register({ email: null, phone });
    await tell(emailAbout(phoneOnly, "REGISTRATION_OFFERED"));
    const own = emailAbout({ ...phoneOnly, version: 2 }, "REGISTRATION_CONFIRMED", {
      isOwnAct: true,
    });
    expect(await tell(own)).toEqual({ emails: 0, calls: 0 });
    expect(await calls()).toMatchObject([{ supersededAt: now }]);
  });

  test("a reminder or thanks overtake nothing", async () => {
    const phoneOnly = await register({ email: null, phone });
    await tell(emailAbout(phoneOnly, "REGISTRATION_PROMOTED"));
    await tell(emailAbout({ ...phoneOnly, version: 2 }, "REMINDER_PRACTICAL"));
    await tell(emailAbout({ ...phoneOnly, version: 2 }, "THANKS"));
    expect(await calls()).toMatchObject([{ supersededAt: null }]);
  });

  test("a call is made by somebody at a time, and is not overtaken any more", async () => {
    const phoneOnly = await register({ email: null, phone });
    await tell(emailAbout(phoneOnly, "REGISTRATION_OFFERED"));
    const update = (data: object) => database().callToMake.updateMany({ data });
    await expect(update({ calledAt: now })).rejects.toThrow("call_to_make_called_by_somebody");
    const lead = await database().user.create({ data: { email: "lead@tiltam.example" } });
    const made = { calledAt: now, calledById: lead.id };
    await expect(update({ ...made, supersededAt: now })).rejects.toThrow("call_to_make_one_end");
  });

  test("thousands of notices are one statement", async () => {
    const phoneOnly = await register({ email: null, phone });
    const many = Array.from({ length: 12_000 }, () => ({
      kind: "RETENTION_WARNING" as const,
      recipient: `${randomUUID()}@courriel.example`,
      registrationId: null,
      dedupeKey: randomUUID(),
    }));
    const told = await tell(...many, emailAbout(phoneOnly, "REGISTRATION_CANCELLED"));
    expect(told).toEqual({ emails: 12_000, calls: 1 });
  });
});
