import { database } from "#lib/db/client.ts";
import { type MailProgress, mailProgress } from "#lib/domain/email/mail-progress.ts";
import { expectedDeparture } from "#lib/email/address-limit.ts";

/**
 * How far the last email came that told this registration to its own address; null where none was
 * written, or none is kept. What was overtaken has a later one. No worker may have looked at it yet:
 * whether it waits is then foretold by the rule that will decide it.
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
    include: {
      registration: {
        select: { kind: true, status: true, offerExpiresAt: true, cancelledBy: true },
      },
    },
  });
  if (!last) return null;
  // The page is read before a worker has decided.
  const isUndecided = last.state === "QUEUED" && !last.dueAt;
  const dueAt = isUndecided ? await expectedDeparture(database(), last) : last.dueAt;
  return mailProgress({ ...last, dueAt }, now);
}
