import { database } from "#lib/db/client.ts";
import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";

/**
 * Erases the subjects and bodies of old messages, then the rows themselves, when the territory's
 * retention says so: the outbox is not an archive.
 */
export async function purgeEmails(now: Date): Promise<{ bodies: number; rows: number }> {
  const { emailBody, emailState } = territory.retention;
  const bodies = await database().emailMessage.updateMany({
    where: {
      createdAt: { lt: periodBefore(now, emailBody) },
      OR: [{ bodyText: { not: null } }, { subject: { not: null } }],
    },
    data: { bodyText: null, subject: null },
  });
  const rows = await database().emailMessage.deleteMany({
    where: { createdAt: { lt: periodBefore(now, emailState) } },
  });
  return { bodies: bodies.count, rows: rows.count };
}
