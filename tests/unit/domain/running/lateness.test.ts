import { describe, expect, test } from "vitest";
import { findLate, type JobsState, scheduledJobs } from "#lib/domain/running/lateness.ts";

const now = new Date("2026-11-23T09:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const wellRun: JobsState = {
  knownSince: ago(7 * 24 * 60),
  lastBeatAt: ago(0.5),
  emailWaitsSince: null,
  jobs: scheduledJobs.map((job) => ({ job, lastSuccessAt: ago(1), failed: false })),
};

const kinds = (changes: Partial<JobsState>) =>
  findLate({ ...wellRun, ...changes }, now).map(({ kind }) => kind);

const withSuccess = (name: string, lastSuccessAt: Date | null, failed = false) =>
  wellRun.jobs.map((one) => (one.job === name ? { ...one, lastSuccessAt, failed } : one));

describe("what is late", () => {
  test("nothing, where all runs", () => {
    expect(kinds({})).toEqual([]);
  });

  test("nothing in a fresh installation, before its first worker began", () => {
    const jobs = scheduledJobs.map((job) => ({ job, lastSuccessAt: null, failed: false }));
    expect(kinds({ knownSince: null, lastBeatAt: null, jobs })).toEqual([]);
    expect(kinds({ knownSince: ago(1), lastBeatAt: ago(0), jobs })).toEqual([]);
  });

  test("no living worker from two minutes without a beat, none at all too", () => {
    expect(kinds({ lastBeatAt: ago(2) })).toEqual([]);
    expect(kinds({ lastBeatAt: new Date(ago(2).getTime() - 1) })).toEqual(["noWorker"]);
    expect(kinds({ lastBeatAt: null })).toEqual(["noWorker"]);
    expect(kinds({ knownSince: null, lastBeatAt: ago(30) })).toEqual(["noWorker"]);
  });

  test("a clock that is a little in front is alive", () => {
    expect(kinds({ lastBeatAt: ago(-1) })).toEqual([]);
  });

  test("an email that could have left more than five minutes ago", () => {
    expect(kinds({ emailWaitsSince: ago(5) })).toEqual([]);
    expect(kinds({ emailWaitsSince: new Date(ago(5).getTime() - 1) })).toEqual(["emailWaits"]);
  });

  test.each([
    ["erase-personal-data", 26 * 60],
    ["purge-emails", 26 * 60],
    ["reminders", 30],
    ["expire-offers", 15],
    ["end-cancelled", 15],
  ])("%s, after %i minutes without success", (job, minutes) => {
    expect(kinds({ jobs: withSuccess(job, ago(minutes)) })).toEqual([]);
    const tooOld = new Date(ago(minutes).getTime() - 1);
    expect(findLate({ ...wellRun, jobs: withSuccess(job, tooOld) }, now)).toEqual([
      { kind: "jobLate", job, lastSuccessAt: tooOld },
    ]);
  });

  test("a job that never succeeded is late as long after the first that was seen", () => {
    const jobs = withSuccess("erase-personal-data", null);
    expect(kinds({ jobs, knownSince: ago(26 * 60) })).toEqual([]);
    expect(kinds({ jobs, knownSince: ago(26 * 60 + 1) })).toEqual(["jobLate"]);
  });

  test("a job whose last run failed is told at once, and once", () => {
    expect(kinds({ jobs: withSuccess("purge-emails", ago(60), true) })).toEqual(["jobFailed"]);
    expect(kinds({ jobs: withSuccess("purge-emails", ago(3000), true) })).toEqual(["jobLate"]);
  });

  test("the cause comes before its effects", () => {
    expect(kinds({ lastBeatAt: ago(60), emailWaitsSince: ago(50) })).toEqual([
      "noWorker",
      "emailWaits",
    ]);
  });
});
