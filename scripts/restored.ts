import { now } from "#lib/time/clock.ts";
import { instantOf, isoWithOffset } from "#lib/time/paris.ts";
import { restoredReport } from "./restored-words.ts";
import { CannotStart } from "./steps.ts";
import { withDatabase } from "./with-database.ts";
import { readWords } from "./words.ts";

const USAGE =
  "npm run restored [-- --pause], or npm run restored -- --go [--drop-before 2026-11-27T18:00] [--skip-reminders]";

const WORKER_RUNS =
  "A worker runs on this database, and nothing is paused: nothing was changed. After a restore, stop every " +
  "copy and worker first. To stop the sending of a site that runs: npm run restored -- --pause";

// `npm run restored`: after a restore, stops all sending and lists what would be sent. With --go, ends it.
withDatabase(readOptions, async ({ finish }, options) => {
  if (options.go) await go(options, now());
  else await list(options, now());
  finish();
});

type Options = { go: boolean; pause: boolean; dropBefore: Date | null; skipReminders: boolean };

function readOptions(words: string[]): Options {
  const options = {
    go: { type: "boolean", default: false },
    pause: { type: "boolean", default: false },
    "drop-before": { type: "string" },
    "skip-reminders": { type: "boolean", default: false },
  } as const;
  const { values } = readWords(words, USAGE, { options });
  const { go, pause, "drop-before": hour, "skip-reminders": skipReminders } = values;
  const isOfGo = hour !== undefined || skipReminders;
  if (go ? pause : isOfGo) throw new CannotStart(USAGE);
  return { go, pause, dropBefore: hour === undefined ? null : hourOfParis(hour), skipReminders };
}

function hourOfParis(typed: string): Date {
  try {
    const [, day = "", time = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(typed) ?? [];
    const result = instantOf(Temporal.PlainDate.from(day), time);
    if (result.ok) return result.instant;
    return result.refusal === "hourHappensTwice" ? result.first : result.next;
  } catch {
    throw new CannotStart(`${typed} is no hour like 2026-11-27T18:00\n${USAGE}`);
  }
}

async function list({ pause }: Options, at: Date): Promise<void> {
  const { findSendingPause } = await import("#lib/queries/deployment/sending-pause.ts");
  if (!pause && !(await findSendingPause()) && (await isWorkerAlive(at))) {
    throw new CannotStart(WORKER_RUNS);
  }
  const { pauseSending } = await import("#lib/services/deployment/pause-sending.ts");
  const { findWhatWaits } = await import("#lib/queries/deployment/what-waits.ts");
  const { rehearseJobs } = await import("#lib/services/deployment/rehearse-jobs.ts");
  const since = await pauseSending(at);
  const lines = restoredReport(since, await findWhatWaits(), await rehearseJobs(at));
  console.log(lines.join("\n"));
}

/** A healthy site is not stopped by somebody who only wants to look. */
async function isWorkerAlive(at: Date): Promise<boolean> {
  const { showJobs } = await import("#lib/queries/desk/day/jobs-state.ts");
  const { state, late } = await showJobs(at);
  return state.lastBeatAt !== null && !late.some(({ kind }) => kind === "noWorker");
}

async function go({ dropBefore, skipReminders }: Options, at: Date): Promise<void> {
  const { findSendingPause } = await import("#lib/queries/deployment/sending-pause.ts");
  const pausedAt = await findSendingPause();
  if (!pausedAt) throw new CannotStart("Sending is not paused.");
  if (dropBefore && dropBefore > pausedAt) throw new CannotStart(tooLateSentence(pausedAt));
  const services = {
    ...(await import("#lib/services/deployment/resume-sending.ts")),
    ...(await import("#lib/services/deployment/skip-reminders.ts")),
  };
  const skipped = skipReminders ? await services.skipReminders(at) : 0;
  const { dropped, queuedAgain } = await services.resumeSending(at, dropBefore);
  console.log(
    `Mails put aside: ${dropped}, reminders: ${skipped}. Mails that had lost their job: ${queuedAgain}. ` +
      "A worker that runs goes on within five seconds.",
  );
}

/** What was written since the pause is surely not sent: nobody would hear of it. */
function tooLateSentence(pausedAt: Date): string {
  return (
    "The hour of --drop-before must not be later than that at which sending was paused, " +
    `${isoWithOffset(pausedAt)}: what was written after it has not been sent by anybody.`
  );
}
