import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { personalToken } from "#lib/auth/personal-link.ts";
import { closeTransport } from "#lib/email/transport.ts";
import { startBoss } from "#lib/jobs/boss.ts";
import { emailQueue } from "#lib/jobs/queues.ts";
import { registerWorkers } from "#lib/jobs/work.ts";
import { workUnlessPaused } from "#lib/jobs/work-unless-paused.ts";
import { findSendingPause } from "#lib/queries/deployment/sending-pause.ts";
import { findWhatWaits } from "#lib/queries/deployment/what-waits.ts";
import { listEmails } from "#lib/queries/desk/email-list.ts";
import { showRegistration } from "#lib/queries/registrations/show-registration.ts";
import { pauseSending } from "#lib/services/deployment/pause-sending.ts";
import { rehearseJobs } from "#lib/services/deployment/rehearse-jobs.ts";
import { resumeSending } from "#lib/services/deployment/resume-sending.ts";
import { skipReminders } from "#lib/services/deployment/skip-reminders.ts";
import { database } from "#tests/support/database.ts";
import { makeActor } from "#tests/support/scene.ts";
import { startSmtpSink } from "#tests/support/smtp-sink.ts";
import {
  createRegistration,
  emailOf,
  enqueue,
  minutesLater,
  now,
  resetOutbox,
} from "../email/outbox-stage.ts";

const sink = await startSmtpSink();
process.env.SMTP_URL = sink.url;

let place: { eventId: string; slotId: string };

beforeEach(async () => {
  sink.reset();
  place = await resetOutbox();
});
afterAll(async () => {
  closeTransport();
  await sink.stop();
});

const stateOf = async (id: string) => (await emailOf(id)).state;

/** Workers of one process that look often; `stop` ends them. */
async function startWorkers() {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const boss = await startBoss();
  const register = vi.fn(registerWorkers);
  const stopLooking = await workUnlessPaused(boss, register, 20);
  const stop = async () => {
    await stopLooking();
    await boss.stop({ graceful: true, timeout: 5_000 });
  };
  return { register, stop, warn };
}

describe("while sending is paused", () => {
  test("a worker that starts sends nothing, until somebody lets it go on", async () => {
    const registration = await createRegistration(place);
    await pauseSending(now);
    const { register, stop } = await startWorkers();
    const id = await enqueue("REGISTRATION_CONFIRMED", registration.id);
    expect(register).not.toHaveBeenCalled();
    expect(await stateOf(id)).toBe("QUEUED");
    await resumeSending(now);
    await vi.waitFor(async () => expect(await stateOf(id)).toBe("SENT"), 10_000);
    expect(register).toHaveBeenCalledOnce();
    await stop();
    expect(sink.mails).toHaveLength(1);
  });

  test("a worker that runs already stops, and keeps the tries of its jobs", async () => {
    const { stop, warn } = await startWorkers();
    await pauseSending(now);
    await vi.waitFor(() => expect(warn.mock.calls.flat().join()).toContain("jobsPaused"), 10_000);
    const id = await enqueue("REGISTRATION_CONFIRMED", (await createRegistration(place)).id);
    const jobs = await database()
      .$queryRaw`select retry_count, state::text from pgboss.job where name = ${emailQueue}`;
    expect(jobs).toEqual([{ retry_count: 0, state: "created" }]);
    await stop();
    expect(await stateOf(id)).toBe("QUEUED");
    expect(sink.mails).toHaveLength(0);
  });

  test("a second pause changes nothing of the first", async () => {
    expect(await pauseSending(now)).toEqual(now);
    expect(await pauseSending(minutesLater(60))).toEqual(now);
    expect(await findSendingPause()).toEqual(now);
  });
});

describe("going on", () => {
  test("puts aside what was written before an hour, and nothing else", async () => {
    const { id: registrationId } = await createRegistration(place);
    const old = await enqueue("REGISTRATION_CONFIRMED", registrationId);
    const under = await enqueue("REGISTRATION_CHANGED", registrationId);
    const sent = await enqueue("THANKS", registrationId);
    const young = await enqueue("REMINDER_PRACTICAL", registrationId, minutesLater(60));
    const write = (id: string, state: "SENDING" | "SENT") =>
      database().emailMessage.update({ where: { id }, data: { state } });
    await write(under, "SENDING");
    await write(sent, "SENT");
    await pauseSending(now);
    expect(await resumeSending(minutesLater(90), minutesLater(30))).toMatchObject({ dropped: 2 });
    const states = await Promise.all([old, under, sent, young].map(stateOf));
    expect(states).toEqual(["WITHHELD", "WITHHELD", "SENT", "QUEUED"]);
    expect(await findSendingPause()).toBeNull();
  });

  test("lists whose mail was put aside: with the emails in trouble, and to call once", async () => {
    const { id: registrationId } = await createRegistration(place);
    const registration = await database().registration.update({
      where: { id: registrationId },
      data: { phone: "+33700000001" },
    });
    await enqueue("REGISTRATION_CONFIRMED", registrationId);
    await enqueue("REGISTRATION_CHANGED", registrationId, minutesLater(10));
    const { id: withoutPhone } = await createRegistration(place);
    await enqueue("REGISTRATION_CONFIRMED", withoutPhone);
    await pauseSending(minutesLater(60));
    expect(await resumeSending(minutesLater(90), minutesLater(30))).toMatchObject({ dropped: 3 });
    expect(await database().callToMake.findMany()).toMatchObject([
      { registrationId, kind: "REGISTRATION_CHANGED", createdAt: minutesLater(90) },
    ]);
    const lead = await makeActor("LEAD");
    const list = await listEmails(lead, { etat: "ennui", page: 1 });
    expect(list?.rows.map(({ state }) => state)).toEqual(["WITHHELD", "WITHHELD", "WITHHELD"]);
    const page = await showRegistration(personalToken(registration), minutesLater(91));
    expect(page?.mail).toEqual({ kind: "putAside" });
  });

  test("gives a mail its job again where the queue forgot it, and one only", async () => {
    const { id: registrationId } = await createRegistration(place);
    const forgotten = await enqueue("REGISTRATION_CONFIRMED", registrationId);
    await database().$executeRaw`delete from pgboss.job`;
    await enqueue("REGISTRATION_CHANGED", registrationId);
    await pauseSending(now);
    expect(await resumeSending(now)).toEqual({ dropped: 0, queuedAgain: 1 });
    expect(await resumeSending(now)).toEqual({ dropped: 0, queuedAgain: 0 });
    const jobs = await database().$queryRaw`
      select count(*)::int as number from pgboss.job where data ->> 'emailId' = ${forgotten}`;
    expect(jobs).toEqual([{ number: 1 }]);
  });
});

test("reminders that went out before the restore are put aside, and never come again", async () => {
  await createRegistration(place);
  await database().slot.update({ where: { id: place.slotId }, data: { booked: 1 } });
  const at = new Date("2026-12-02T09:00:00Z");
  await pauseSending(at);
  expect(await skipReminders(at)).toBe(1);
  expect(await database().emailMessage.findMany()).toMatchObject([
    { kind: "REMINDER_PRACTICAL", state: "WITHHELD" },
  ]);
  const { emails } = await rehearseJobs(new Date("2026-12-02T09:05:00Z"));
  expect(emails).toEqual([]);
});

describe("what would happen", () => {
  test("is listed by kind and state, and by queue", async () => {
    const { id } = await createRegistration(place);
    await enqueue("REGISTRATION_CONFIRMED", id);
    await enqueue("REGISTRATION_CONFIRMED", id, minutesLater(60));
    expect(await findWhatWaits()).toEqual({
      emails: [
        {
          kind: "REGISTRATION_CONFIRMED",
          state: "QUEUED",
          count: 2,
          oldest: now,
          newest: minutesLater(60),
        },
      ],
      jobs: [{ queue: "email", count: 2 }],
    });
  });

  test("is rehearsed with the jobs themselves, and nothing of it is done", async () => {
    const offered = { status: "OFFERED", offerExpiresAt: minutesLater(-1) } as const;
    const { id } = await createRegistration(place, offered);
    await database().slot.update({ where: { id: place.slotId }, data: { booked: 1 } });
    const { id: confirmed } = await createRegistration(place);
    await database().slot.update({ where: { id: place.slotId }, data: { booked: 2 } });
    const at = new Date("2026-12-02T09:00:00Z");
    const before = await snapshot();
    const { counts, emails } = await rehearseJobs(at);
    expect(counts).toContainEqual({ what: "offers and requests that end", count: 1 });
    expect(counts).toContainEqual({ what: "reminders", count: 1 });
    expect(emails).toContainEqual({ kind: "REGISTRATION_EXPIRED", count: 1 });
    expect(emails).toContainEqual({ kind: "REMINDER_PRACTICAL", count: 1 });
    expect(await snapshot()).toEqual(before);
    expect(before.statuses).toEqual([
      [id, "OFFERED"],
      [confirmed, "CONFIRMED"],
    ]);
  });

  async function snapshot() {
    const rows = await database().registration.findMany({ orderBy: { status: "desc" } });
    return {
      statuses: rows.map(({ id, status }) => [id, status]),
      emails: await database().emailMessage.count(),
      history: await database().historyEntry.count(),
      jobs: (await findWhatWaits()).jobs,
    };
  }
});
