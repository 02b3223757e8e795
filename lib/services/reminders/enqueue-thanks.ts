import { database } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { thanksWindow } from "#lib/domain/email/reminders.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";

/**
 * Writes the thanks to those who were marked present, once for each registration, after its last
 * slot. Who did not come gets nothing. Some at a time, until all are thanked.
 * @returns how many were found to thank
 */
export async function enqueueThanks(
  now: Date,
  atOnce: number = limits.remindersAtOnce,
): Promise<number> {
  let thanked = 0;
  let last: string | undefined;
  for (;;) {
    const registrations = await listToThank(last, atOnce, now);
    last = registrations.at(-1)?.id;
    if (!last) return thanked;
    thanked += await thank(registrations, now);
  }
}

function listToThank(after: string | undefined, atOnce: number, now: Date) {
  const { from, until } = thanksWindow(now);
  return database().registration.findMany({
    where: {
      ...(after ? { id: { gt: after } } : {}),
      status: "CONFIRMED",
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
    take: atOnce,
    select: { id: true, email: true },
  });
}

async function thank(
  registrations: Awaited<ReturnType<typeof listToThank>>,
  now: Date,
): Promise<number> {
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
