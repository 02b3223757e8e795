import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "#lib/domain/people/permissions.ts";
import { closeTransport } from "#lib/email/transport.ts";
import { installQueues, startBoss } from "#lib/jobs/boss.ts";
import { registerWorkers } from "#lib/jobs/work.ts";
import { listRegistrationEmails } from "#lib/queries/desk/registrations/registration-emails.ts";
import { purgeEmails } from "#lib/services/emails/purge.ts";
import { resendEmail } from "#lib/services/emails/resend.ts";
import { now as clock, resetClock, setClock } from "#lib/time/clock.ts";
import { database } from "#tests/support/database.ts";
import { startSmtpSink } from "#tests/support/smtp-sink.ts";
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

let place: { eventId: string; slotId: string };

beforeEach(async () => {
  sink.reset();
  place = await resetOutbox();
});
afterEach(resetClock);
afterAll(async () => {
  closeTransport();
  await sink.stop();
});

describe("the outbox and its queue", () => {
  test("have exactly one job for each message", async () => {
    const registration = await createRegistration(place);
    const ids = [
      await enqueue("REGISTRATION_CONFIRMED", registration.id),
      await enqueue("LINK_REQUESTED", registration.id),
    ];
    const jobs = await listJobs();
    expect(jobs.map((job) => job.emailId).sort()).toEqual(ids.sort());
  });

  test("have their settings from one place, and urgent messages first", async () => {
    const registration = await createRegistration(place);
    await enqueue("REGISTRATION_CONFIRMED", registration.id);
    await enqueue("LINK_REQUESTED", registration.id);
    const jobs = await listJobs();
    expect(jobs.map((job) => job.priority).sort()).toEqual([0, 10]);
    expect(new Set(jobs.map((job) => job.retryLimit))).toEqual(new Set([16]));
  });

  test("keep a job for as long as no worker lives, where pg-boss would drop it in two weeks", async () => {
    await enqueue("REGISTRATION_CONFIRMED", (await createRegistration(place)).id);
    const kept = await database().$queryRaw`
      select keep_until > now() + interval '300 days' as "isKept" from pgboss.job`;
    expect(kept).toEqual([{ isKept: true }]);
  });

  test("may be installed again without harm", async () => {
    await installQueues(process.env.DATABASE_URL ?? "");
    const queues = await database().$queryRaw`select name from pgboss.queue order by name`;
    expect(queues).toEqual(
      expect.arrayContaining([
        { name: "email" },
        { name: "expire-offers" },
        { name: "purge-emails" },
      ]),
    );
  });

  test("end the duplicates of an earlier version as soon as workers start, however many", async () => {
    const [first, second] = [await createRegistration(place), await createRegistration(place)];
    await database().$executeRaw`
      UPDATE registration SET duplicate_of_id = ${first.id}::uuid WHERE id = ${second.id}::uuid`;
    await database().registrationSlot.updateMany({
      where: { registrationId: second.id },
      data: { people: 0 },
    });
    setClock(() => now);
    const bosses = await Promise.all([startBoss(), startBoss()]);
    await Promise.all(bosses.map(registerWorkers));
    await vi.waitFor(
      async () => {
        const { status } = await database().registration.findUniqueOrThrow({
          where: { id: second.id },
        });
        expect(status).toBe("CANCELLED");
      },
      { timeout: 20_000, interval: 100 },
    );
    await Promise.all(bosses.map((boss) => boss.stop({ graceful: true, timeout: 5_000 })));
    const told = { registrationId: second.id, kind: "DUPLICATE_ENDED" } as const;
    expect(await database().emailMessage.count({ where: told })).toBe(1);
  });

  test("send what is written, by the workers of a process, which stop cleanly", async () => {
    const registration = await createRegistration(place);
    const boss = await startBoss();
    await registerWorkers(boss);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    await vi.waitFor(async () => expect((await emailOf(id)).state).toBe("SENT"), 5_000);
    await vi.waitFor(async () => expect(await listJobs()).toMatchObject([{ state: "completed" }]));
    await boss.stop({ graceful: true, timeout: 5_000 });
    expect(sink.mails).toHaveLength(1);
  });

  test("gather what waits for one address in one mail, whichever of two processes comes first", async () => {
    const bosses = [await startBoss(), await startBoss()];
    for (const boss of bosses) await registerWorkers(boss);
    // Written so long ago that what waits leaves in two seconds.
    const writtenAt = clock().getTime() - 25 * 60_000 + 2_000;
    const ids: string[] = [];
    for (let count = 0; count < 8; count++) {
      const registration = await createRegistration(place);
      const at = new Date(writtenAt + count);
      ids.push(await enqueue("REGISTRATION_CONFIRMED", registration.id, at));
    }
    const states = async () => (await Promise.all(ids.map(emailOf))).map(({ state }) => state);
    await vi.waitFor(async () => expect(new Set(await states())).toEqual(new Set(["SENT"])), {
      timeout: 20_000,
      interval: 200,
    });
    for (const boss of bosses) await boss.stop({ graceful: true, timeout: 5_000 });
    expect(sink.mails).toHaveLength(4);
  });

  test("try again later what the mail server puts off", async () => {
    const registration = await createRegistration(place);
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    sink.answerTo = () => ({ code: 450, message: `greylisted ${recipient}` });
    const boss = await startBoss();
    await registerWorkers(boss);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    await vi.waitFor(
      async () => expect(await listJobs()).toMatchObject([{ state: "retry" }]),
      5_000,
    );
    await boss.stop({ graceful: true, timeout: 5_000 });
    expect((await emailOf(id)).state).toBe("RETRYING");
    expect(warned).toHaveBeenCalledOnce();
    expect(JSON.stringify([warned.mock.calls, await listJobs()])).not.toContain(recipient);
  });
});

describe("a message in trouble", () => {
  const lead: Actor = {
    userId: "lead",
    email: "ines.exemple@tiltam.example",
    role: "LEAD",
    epciSiren: null,
    eventIds: [],
  };

  test("is sent again by the team, as a new message with its history", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    await database().emailMessage.update({ where: { id }, data: { state: "FAILED" } });
    expect(await resendEmail(lead, id, minutesLater(5))).toEqual({ ok: true });
    const messages = await database().emailMessage.findMany({ orderBy: { createdAt: "asc" } });
    expect(messages.map((message) => message.state)).toEqual(["FAILED", "QUEUED"]);
    expect(await listJobs()).toHaveLength(2);
    expect(await database().historyEntry.findMany()).toMatchObject([
      { action: "emailResent", actorKind: "STAFF", actorId: "lead" },
    ]);
  });

  test("is not sent again twice, nor where it is not in trouble, nor by who may not", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    const refused = { ok: false, refusal: { kind: "editedMeanwhile" } };
    expect(await resendEmail(lead, id, now)).toEqual(refused);
    await database().emailMessage.update({ where: { id }, data: { state: "WITHHELD" } });
    const helper: Actor = { ...lead, role: "HELPER", eventIds: [place.eventId] };
    expect(await resendEmail(helper, id, now)).toMatchObject({ ok: false });
    const canResend = async () =>
      (await listRegistrationEmails(registration.id)).map((email) => email.canResend);
    expect(await canResend()).toEqual([true]);
    expect(await resendEmail(lead, id, now)).toEqual({ ok: true });
    expect(await canResend()).toEqual([false, false]);
    expect(await resendEmail(lead, id, now)).toEqual(refused);
  });
});

describe("the purge", () => {
  test("erases bodies after thirty days and rows after six months", async () => {
    const registration = await createRegistration(place);
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    const sent = { state: "SENT", subject: "Confirmation", bodyText: "C’est noté !" } as const;
    await database().emailMessage.update({ where: { id }, data: sent });
    await purgeEmails(minutesLater(29 * 24 * 60));
    expect((await emailOf(id)).bodyText).toBe("C’est noté !");
    await purgeEmails(minutesLater(31 * 24 * 60));
    expect(await emailOf(id)).toMatchObject({ state: "SENT", subject: null, bodyText: null });
    await purgeEmails(minutesLater(190 * 24 * 60));
    expect(await database().emailMessage.count()).toBe(0);
  });
});

type JobRow = { emailId: string; priority: number; retryLimit: number; state: string };

function listJobs(): Promise<JobRow[]> {
  return database().$queryRaw`
    select data->>'emailId' as "emailId", priority, retry_limit as "retryLimit", state::text,
      output::text
    from pgboss.job where name = 'email'`;
}
