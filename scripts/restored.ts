import { now } from "#lib/time/clock.ts";
import { instantOf } from "#lib/time/paris.ts";
import { restoredReport } from "./restored-words.ts";
import { CannotStart } from "./steps.ts";
import { withDatabase } from "./with-database.ts";

const USAGE = "npm run restored, or npm run restored -- --go [--drop-before 2026-11-27T18:00]";

// `npm run restored`: after a restore, stops all sending and lists what would be sent. With --go, ends it.
withDatabase(async ({ finish }) => {
  const [first, ...others] = process.argv.slice(2);
  if (first === undefined) await list(now());
  else if (first === "--go") await go(dropBefore(others));
  else throw new CannotStart(USAGE);
  finish();
});

async function list(at: Date): Promise<void> {
  const { pauseSending } = await import("#lib/services/deployment/pause-sending.ts");
  const { findWhatWaits } = await import("#lib/queries/deployment/what-waits.ts");
  const { rehearseJobs } = await import("#lib/services/deployment/rehearse-jobs.ts");
  const since = await pauseSending(at);
  const lines = restoredReport(since, await findWhatWaits(), await rehearseJobs(at));
  console.log(lines.join("\n"));
}

async function go(before: Date | null): Promise<void> {
  const { findSendingPause } = await import("#lib/queries/deployment/sending-pause.ts");
  if (!(await findSendingPause())) throw new CannotStart("Sending is not paused.");
  const { resumeSending } = await import("#lib/services/deployment/resume-sending.ts");
  const { dropped, queuedAgain } = await resumeSending(before);
  console.log(
    `Mails put aside: ${dropped}. Mails that had lost their job: ${queuedAgain}. ` +
      "A worker that runs goes on within five seconds.",
  );
}

function dropBefore(words: string[]): Date | null {
  if (words.length === 0) return null;
  const [option, hour = "", ...others] = words;
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(hour) ?? [];
  if (option !== "--drop-before" || others.length > 0 || !day || !time)
    throw new CannotStart(USAGE);
  try {
    const result = instantOf(Temporal.PlainDate.from(day), time);
    if (result.ok) return result.instant;
    return result.refusal === "hourHappensTwice" ? result.first : result.next;
  } catch {
    throw new CannotStart(USAGE);
  }
}
