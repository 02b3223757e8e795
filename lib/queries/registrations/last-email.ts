import { database } from "#lib/db/client.ts";
import { paceOf } from "#lib/domain/email/email-pace.ts";
import { type MailProgress, mailProgress } from "#lib/domain/email/mail-progress.ts";
import { departureOf } from "#lib/email/address-limit.ts";
import { isByTeam } from "#lib/email/compose.ts";

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
  const pace = paceOf(last.kind, last.registration, isByTeam(last));
  const isUndecided = last.state === "QUEUED" && last.dueAt === null;
  const dueAt = isUndecided && pace ? await departureOf(database(), last, pace) : last.dueAt;
  return mailProgress({ ...last, dueAt }, now);
}
