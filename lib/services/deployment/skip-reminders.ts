import { database } from "#lib/db/client.ts";
import type { EmailKind } from "#lib/domain/types.ts";
import { enqueueAttendanceToRecord } from "../reminders/enqueue-attendance-to-record.ts";
import { enqueueReminders } from "../reminders/enqueue-reminders.ts";
import { enqueueThanks } from "../reminders/enqueue-thanks.ts";

const reminderKinds: EmailKind[] = [
  "REMINDER_HEADCOUNT",
  "REMINDER_PRACTICAL",
  "THANKS",
  "ATTENDANCE_TO_RECORD",
];

/** More runs than any agenda needs. */
const RUNS_MAX = 1_000;

/**
 * Writes the reminders that are due and puts them aside at once: they went out before the restore, and
 * the database has forgotten it. Only while sending is paused: nobody takes them in between.
 * @returns how many were put aside
 */
export async function skipReminders(now: Date): Promise<number> {
  for (let runs = 0; runs < RUNS_MAX; runs++) {
    const found = (await enqueueReminders(now)) + (await enqueueThanks(now));
    if (found === 0) break;
  }
  await enqueueAttendanceToRecord(now);
  const { count } = await database().emailMessage.updateMany({
    where: { kind: { in: reminderKinds }, createdAt: now, state: "QUEUED" },
    data: { state: "WITHHELD" },
  });
  return count;
}
