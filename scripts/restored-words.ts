import type { WhatWaits } from "#lib/queries/deployment/what-waits.ts";
import type { Rehearsed } from "#lib/services/deployment/rehearse-jobs.ts";
import { isoWithOffset } from "#lib/time/paris.ts";

/** What would happen as soon as a worker runs, as lines for a terminal. */
export function restoredReport(
  since: Date,
  { emails, jobs }: WhatWaits,
  rehearsed: Rehearsed,
): string[] {
  const total = emails.reduce((sum, { count }) => sum + count, 0);
  return [
    `Sending is paused since ${isoWithOffset(since)}: no mail leaves, no offer ends, nothing is erased.`,
    "",
    `Mails that wait (${total}). What was written before the backup may have been sent after it.`,
    ...emails.map(
      ({ kind, state, count, oldest, newest }) =>
        `  ${kind.padEnd(26)}${state.padEnd(10)}${amount(count)}  written ${span(oldest, newest)}`,
    ),
    "",
    "What the jobs would do at their first run",
    ...rehearsed.counts.map(({ what, count }) => `  ${what.padEnd(36)}${amount(count)}`),
    ...rehearsed.emails.map(({ kind, count }) => `  mails of ${kind.padEnd(27)}${amount(count)}`),
    "",
    `Jobs that wait: ${jobs.map(({ queue, count }) => `${queue} ${count}`).join(", ") || "none"}`,
    "",
    "npm run restored -- --go                     lets all of it go; with it may stand",
    "  --drop-before 2026-11-27T18:00 (Paris)      puts aside the mails written before that hour",
    "  --skip-reminders                            puts aside the reminders and thanks that are due now",
  ];
}

function amount(count: number): string {
  return String(count).padStart(6);
}

function span(oldest: Date, newest: Date): string {
  const [from, until] = [isoWithOffset(oldest), isoWithOffset(newest)];
  return from === until ? from : `from ${from} to ${until}`;
}
