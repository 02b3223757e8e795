import { database } from "#lib/db/client.ts";
import { listLeads } from "#lib/db/facts/leads.ts";
import { unrecordedSlots } from "#lib/db/facts/unrecorded-slots.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { dayToRecord } from "#lib/domain/email/reminders.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";

/**
 * Writes to each lead, once a day, where slots of yesterday have no attendance. Which ones is read
 * when the message is sent.
 * @returns how many leads were written to
 */
export async function enqueueAttendanceToRecord(now: Date): Promise<number> {
  const yesterday = dayToRecord(now);
  if (!yesterday) return 0;
  const { day, from, until } = yesterday;
  const missing = await database().slot.count({
    where: unrecordedSlots({ gte: from, lt: until }),
  });
  if (missing === 0) return 0;
  const leads = await listLeads(database());
  const emails = leads.map(({ id, email }) => ({
    kind: "ATTENDANCE_TO_RECORD" as const,
    recipient: email,
    registrationId: null,
    dedupeKey: `ATTENDANCE_TO_RECORD:${id}:${day}`,
    data: { slotDay: day },
  }));
  await inTransaction((transaction) => enqueueEmails(transaction, emails, now));
  return emails.length;
}
