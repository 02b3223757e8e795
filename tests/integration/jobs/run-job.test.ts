import { beforeEach, describe, expect, test, vi } from "vitest";
import { readJobsState } from "#lib/db/facts/jobs-state.ts";
import { listWarnings } from "#lib/db/readiness.ts";
import { LeftUndone } from "#lib/domain/attendance/left-undone.ts";
import { findLate } from "#lib/domain/running/lateness.ts";
import type { EmailState } from "#lib/domain/types.ts";
import { env } from "#lib/env.ts";
import { installQueues } from "#lib/jobs/boss.ts";
import { startHeartbeat } from "#lib/jobs/heartbeat.ts";
import { runJob } from "#lib/jobs/run-job.ts";
import { listThingsToDo } from "#lib/queries/desk/day/things-to-do.ts";
import { acceptSecret } from "#lib/services/deployment/accept-secret.ts";
import { pauseSending } from "#lib/services/deployment/pause-sending.ts";
import { beat } from "#lib/services/jobs/beat.ts";
import { forgetOldRuns } from "#lib/services/jobs/record-run.ts";
import { now as present } from "#lib/time/clock.ts";
import { database } from "#tests/support/database.ts";
import {
  hoursLater,
  makeActor,
  now,
  organiserElsewhere,
  resetScene,
} from "#tests/support/scene.ts";

beforeEach(resetScene);

const runs = () => database().jobRun.findMany({ orderBy: { startedAt: "asc" } });
const stateOf = async (job: string, at: Date = present()) =>
  (await readJobsState(at)).jobs.find((one) => one.job === job);

describe("a job leaves a trace of its run", () => {
  test("when it began and ended, and how many of what", async () => {
    await runJob("erase-personal-data", [
      { name: "erased", act: async () => ({ people: 12, teachers: 0, failed: 0 }) },
      { name: "warned", act: async () => 3 },
    ]);
    expect(await runs()).toEqual([
      {
        id: expect.any(String),
        queue: "erase-personal-data",
        startedAt: expect.any(Date),
        finishedAt: expect.any(Date),
        counts: { people: 12, warned: 3 },
        errorCode: null,
      },
    ]);
    expect(await stateOf("erase-personal-data")).toMatchObject({
      lastSuccessAt: expect.any(Date),
      failed: false,
    });
  });

  test("that it began, where it is killed", async () => {
    const seen = vi.fn(async () => {
      expect(await runs()).toMatchObject([{ queue: "purge-emails", finishedAt: null }]);
      return 0;
    });
    await runJob("purge-emails", [{ name: "purged", act: seen }]);
    expect(seen).toHaveBeenCalledOnce();
  });

  test("that a step failed: the others are done, the queue hears of it, the log has no details", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const fault = Object.assign(new Error("no"), { code: "P2028" });
    const second = vi.fn(async () => 2);
    const steps = [
      { name: "erased", act: () => Promise.reject(fault) },
      { name: "warned", act: second },
    ];
    await expect(runJob("erase-personal-data", steps)).rejects.toBe(fault);
    expect(second).toHaveBeenCalledOnce();
    expect(await runs()).toMatchObject([{ errorCode: "P2028", counts: { warned: 2 } }]);
    expect(logged).toHaveBeenCalledWith(expect.stringContaining("jobFailed"));
    expect(await stateOf("erase-personal-data")).toMatchObject({
      lastSuccessAt: null,
      failed: true,
    });
  });

  test("that some rows were left undone, told by the act or thrown by it", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const told = { name: "erased", act: async () => ({ people: 5, failed: 1 }) };
    await expect(runJob("erase-personal-data", [told])).rejects.toThrow(LeftUndone);
    const thrown = () => Promise.reject(new LeftUndone({ done: 4, failed: 2 }));
    await expect(runJob("expire-offers", [{ name: "expired", act: thrown }])).rejects.toThrow();
    expect((await runs()).map(({ counts, errorCode }) => ({ counts, errorCode }))).toEqual([
      { counts: { people: 5, failed: 1 }, errorCode: "LeftUndone" },
      { counts: { expired: 4, failed: 2 }, errorCode: "LeftUndone" },
    ]);
  });

  test("frequent runs are forgotten after a week, the night's after more than a year", async () => {
    for (const queue of ["expire-offers", "erase-personal-data"]) {
      for (const hours of [0, -24 * 8, -24 * 401]) {
        await database().jobRun.create({ data: { queue, startedAt: hoursLater(hours) } });
      }
    }
    await forgetOldRuns(now);
    const kept = (await runs()).map(({ queue }) => queue).sort();
    expect(kept).toEqual(["erase-personal-data", "erase-personal-data", "expire-offers"]);
  });
});

describe("the queues of the jobs", () => {
  test("a night's work is tried again, and a worker that is killed gives it back", async () => {
    await installQueues(process.env.DATABASE_URL ?? "");
    const queues = await database().$queryRaw`
      SELECT name, policy, retry_limit, retry_backoff, heartbeat_seconds, expire_seconds
      FROM pgboss.queue WHERE name IN ('erase-personal-data', 'end-cancelled') ORDER BY name`;
    const often = { heartbeat_seconds: 60, expire_seconds: 3_600, policy: "short" };
    expect(queues).toEqual([
      { ...often, name: "end-cancelled", retry_limit: 0, retry_backoff: true },
      { ...often, name: "erase-personal-data", retry_limit: 5, retry_backoff: true },
    ]);
  });

  test("a process that runs them says that it lives, until it is stopped", async () => {
    const stop = startHeartbeat("separate");
    await vi.waitFor(async () => {
      expect(await database().workerHeartbeat.findMany()).toMatchObject([{ kind: "separate" }]);
    }, 3_000);
    stop();
  });
});

describe("what is known of the jobs", () => {
  const worker = { id: crypto.randomUUID(), kind: "separate" as const, startedAt: now };

  test("who watches the site reads fixed words, and no more", async () => {
    expect(await listWarnings(now)).toEqual([]);
    await beat(worker, now);
    expect(await listWarnings(hoursLater(48))).toEqual(["noWorker", "jobLate"]);
  });

  test("who watches the site reads that all sending is paused", async () => {
    await pauseSending(now);
    expect(await listWarnings(now)).toEqual(["paused"]);
  });

  test("who watches the site reads that this copy runs with a secret that is not the known one", async () => {
    const { authSecret } = env();
    await acceptSecret(authSecret);
    expect(await listWarnings(now)).toEqual([]);
    await acceptSecret(`${authSecret}, changed`);
    expect(await listWarnings(now)).toEqual(["secretUnknown"]);
  });

  test("the lead reads it on the first page, an organiser does not", async () => {
    const lead = await makeActor("LEAD");
    await beat(worker, now);
    const later = hoursLater(1);
    const { late } = await listThingsToDo(lead, later);
    expect(late).toEqual([{ kind: "noWorker", lastBeatAt: now }]);
    expect((await listThingsToDo(organiserElsewhere, later)).late).toEqual([]);
  });

  test("a fresh installation knows nothing, and is not late", async () => {
    expect(findLate(await readJobsState(now), now)).toEqual([]);
  });

  test("a worker beats, is missed after two minutes, and forgotten after a day", async () => {
    await beat(worker, now);
    await beat(worker, hoursLater(1));
    expect(await database().workerHeartbeat.count()).toBe(1);
    const late = findLate(await readJobsState(hoursLater(1)), hoursLater(1));
    expect(late.map(({ kind }) => kind)).not.toContain("noWorker");
    expect(findLate(await readJobsState(hoursLater(2)), hoursLater(2))).toContainEqual({
      kind: "noWorker",
      lastBeatAt: hoursLater(1),
    });
    await beat({ ...worker, id: crypto.randomUUID() }, hoursLater(26));
    expect(await database().workerHeartbeat.count()).toBe(1);
  });

  test("an email that waits counts from when it could have left, by the database's clock", async () => {
    await add("completed", -60);
    await add("created", 30);
    await database().$executeRaw`
      INSERT INTO pgboss.job (name, state, start_after)
      VALUES ('expire-offers', 'created', now() - interval '1 hour')`;
    expect(await minutesWaited()).toBeNull();
    await add("created", -10);
    expect(await minutesWaited()).toBe(10);
  });

  test("an email that was put aside, and has a job still, does not wait", async () => {
    await add("created", -60, { state: "WITHHELD" });
    await add("created", -60, { state: "SUPERSEDED" });
    expect(await minutesWaited()).toBeNull();
  });

  test("one that is tried again waits where nothing has left since: the mail server is in the way", async () => {
    await add("retry", 30, { state: "RETRYING", writtenMinutesAgo: 20 });
    expect(await minutesWaited()).toBe(20);
    expect(await listWarnings(now)).toContain("emailWaits");
    await add("completed", -5, { state: "SENT", sentAt: now });
    expect(await minutesWaited()).toBeNull();
  });

  type Written = { state?: EmailState; sentAt?: Date; writtenMinutesAgo?: number };

  /** An email and its job, which may begin in so many minutes. */
  async function add(job: string, minutes: number, written: Written = {}): Promise<void> {
    const { state = "QUEUED", sentAt = null, writtenMinutesAgo = 0 } = written;
    const id = crypto.randomUUID();
    const createdAt = hoursLater(-writtenMinutesAgo / 60);
    const about = { kind: "THANKS", recipient: "lou@courriel.example", dedupeKey: id } as const;
    await database().emailMessage.create({ data: { id, ...about, state, sentAt, createdAt } });
    await database().$executeRaw`
      INSERT INTO pgboss.job (name, state, created_on, start_after, data)
      VALUES ('email', ${job}::pgboss.job_state,
        now() - make_interval(mins => ${writtenMinutesAgo}::int),
        now() + make_interval(mins => ${minutes}::int), jsonb_build_object('emailId', ${id}::text))`;
  }

  async function minutesWaited(): Promise<number | null> {
    const since = (await readJobsState(now)).emailWaitsSince;
    return since && Math.round((now.getTime() - since.getTime()) / 60_000);
  }
});
