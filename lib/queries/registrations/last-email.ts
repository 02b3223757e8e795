import { database } from "#lib/db/client.ts";
import { type MailProgress, mailProgress } from "#lib/domain/email/mail-progress.ts";

/**
 * How far the last email came that told this registration to its own address; null where none was
 * written, or none is kept. What was overtaken has a later one.
 */
export async function lastEmailOf(
  { id, email }: { id: string; email: string | null },
  now: Date,
): Promise<MailProgress | null> {
  if (!email) return null;
  const last = await database().emailMessage.findFirst({
    where: {
      registrationId: id,
      recipient: email,
      kind: { notIn: ["HEAD_OF_SCHOOL_COPY", "LATE_CANCELLATION"] },
      state: { not: "SUPERSEDED" },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { state: true, createdAt: true, dueAt: true, sentAt: true },
  });
  return last && mailProgress(last, now);
}
