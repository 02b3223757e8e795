import { database } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { thanksWindow } from "#lib/domain/reminders.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";

/**
 * Writes the thanks to those who were marked present, once for each registration, after its last
 * slot. Who did not come gets nothing.
 * @returns how many were found to thank
 */
export async function enqueueThanks(now: Date): Promise<number> {
  const { from, until } = thanksWindow(now);
  const registrations = await database().registration.findMany({
    where: {
      status: "CONFIRMED",
      duplicateOfId: null,
      email: { not: null },
      event: { thanksAfterwards: true, status: { notIn: ["DRAFT", "CANCELLED"] } },
      slots: {
        some: { slot: { endsAt: { gte: from, lt: until } } },
        none: { slot: { status: "SCHEDULED", endsAt: { gte: until } } },
      },
      attendances: {
        some: {
          OR: [{ status: "PRESENT" }, { pupilsPresent: { gt: 0 } }, { adultsPresent: { gt: 0 } }],
        },
      },
      emails: { none: { kind: "THANKS" } },
    },
    // In one order, so that two workers that write the same keys wait for one another.
    orderBy: { id: "asc" },
    take: limits.remindersAtOnce,
    select: { id: true, email: true },
  });
  const emails = registrations.flatMap(({ id, email }) =>
    email
      ? [
          {
            kind: "THANKS" as const,
            recipient: email,
            registrationId: id,
            dedupeKey: `THANKS:${id}`,
          },
        ]
      : [],
  );
  await inTransaction((transaction) => enqueueEmails(transaction, emails, now));
  return emails.length;
}
