import { database } from "#lib/db/client.ts";
import { limits } from "#lib/limits.ts";
import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";

/**
 * Erases the subjects and bodies of old messages, then the rows themselves, when the territory's
 * retention says so: the outbox is not an archive. Some at a time, the oldest first, until none is
 * left: a statement is given ten seconds.
 */
export async function purgeEmails(
  now: Date,
  atOnce: number = limits.purgedAtOnce,
): Promise<{ bodies: number; rows: number }> {
  const { emailBody, emailState } = territory.retention;
  const bodiesBefore = periodBefore(now, emailBody);
  const rowsBefore = periodBefore(now, emailState);
  const bodies = await untilNone(
    () => database().$executeRaw`
      UPDATE email_message SET body_text = NULL, subject = NULL WHERE id IN (
        SELECT id FROM email_message
        WHERE created_at < ${bodiesBefore}::timestamptz
          AND (body_text IS NOT NULL OR subject IS NOT NULL)
        ORDER BY created_at, id LIMIT ${atOnce})`,
  );
  const rows = await untilNone(
    () => database().$executeRaw`
      DELETE FROM email_message WHERE id IN (
        SELECT id FROM email_message WHERE created_at < ${rowsBefore}::timestamptz
        ORDER BY created_at, id LIMIT ${atOnce})`,
  );
  return { bodies, rows };
}

async function untilNone(some: () => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await some();
    if (count === 0) return total;
    total += count;
  }
}
