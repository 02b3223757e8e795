import { Prisma } from "#lib/db/generated/client.ts";
import type { Transaction } from "#lib/db/transaction.ts";

/** SQL: somebody still stands behind this row of registration. */
export const isKnown = Prisma.sql`(last_name <> '' OR email IS NOT NULL OR phone IS NOT NULL)`;

/**
 * Erases who stands behind registrations: names, addresses, phones, needs, free answers, emails.
 * What the report counts stays: commune, EPCI, school, class sizes, audience, presence, the score of
 * the survey. The personal link is revoked.
 * @param which a condition on the table registration
 * @returns the registrations that lost something, and how many emails went with them
 */
export async function eraseRegistrations(
  transaction: Transaction,
  which: Prisma.Sql,
): Promise<{ ids: string[]; emails: number }> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    UPDATE registration SET first_name = '', last_name = '', email = NULL, phone = NULL,
      organisation = NULL, job_title = NULL, accompanied_by = NULL, cancel_reason = NULL,
      head_email = NULL, needs = '{}', submission_hash = NULL, link_version = link_version + 1
    WHERE ${isKnown} AND ${which}
    RETURNING id`;
  const ids = rows.map(({ id }) => id);
  const registrationId = { in: ids };
  await transaction.registrationSlot.updateMany({
    where: { registrationId },
    data: { identityKey: null, phoneKey: null },
  });
  // The lead who has not yet read that a class gave up late still reads it, without a name.
  const isLeadToTell = {
    kind: "LATE_CANCELLATION",
    state: { in: ["QUEUED", "SENDING", "RETRYING"] },
  } satisfies Prisma.EmailMessageWhereInput;
  const emails = await transaction.emailMessage.deleteMany({
    where: { registrationId, NOT: isLeadToTell },
  });
  await transaction.callToMake.deleteMany({ where: { registrationId } });
  await transaction.answer.deleteMany({ where: { registrationId, question: { type: "TEXT" } } });
  await transaction.surveyAnswer.updateMany({
    where: { registrationId },
    data: { registrationId: null, comment: null },
  });
  return { ids, emails: emails.count };
}
