import { database } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { withoutAddress } from "#lib/domain/notice-channel.ts";
import {
  type DueReminder,
  dueReminders,
  headcountKinds,
  reminderDaysMax,
  slotDay,
  startOfSlotDay,
} from "#lib/domain/reminders.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";

type Slot = { id: string; startsAt: Date };

/**
 * Writes the reminders whose hour has come. One registration is reminded once of a day, whatever
 * stops, starts again or runs twice: the key of the message says which. What one run leaves, the
 * next one does.
 * @returns how many registrations were found to remind
 */
export async function enqueueReminders(now: Date): Promise<number> {
  const slots = await listSlotsToCome(now);
  let reminded = 0;
  for (const { event, ...slot } of slots) {
    for (const due of dueReminders(slot.startsAt, event, now)) {
      reminded += await remindOf(slot, due, now);
    }
  }
  return reminded;
}

function listSlotsToCome(now: Date) {
  const last = new Date(now.getTime() + (reminderDaysMax + 1) * 24 * 3_600_000);
  return database().slot.findMany({
    where: {
      status: "SCHEDULED",
      startsAt: { gt: now, lt: last },
      event: { status: { notIn: ["DRAFT", "CANCELLED"] } },
      booked: { gt: 0 },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: limits.remindedSlots,
    select: {
      id: true,
      startsAt: true,
      event: { select: { headcountReminderDays: true, practicalReminderDays: true } },
    },
  });
}

async function remindOf(slot: Slot, due: DueReminder, now: Date): Promise<number> {
  const { kind } = due;
  const day = slotDay(slot.startsAt);
  const registrations = await database().registration.findMany({
    where: toRemind(slot, due),
    // In one order, so that two workers that write the same keys wait for one another.
    orderBy: { id: "asc" },
    take: limits.remindersAtOnce,
    select: { id: true, email: true },
  });
  const emails = registrations.map(({ id, email }) => ({
    kind,
    recipient: email,
    registrationId: id,
    dedupeKey: `${kind}:${id}:${day}`,
    data: { slotDay: day },
  }));
  await inTransaction((transaction) => enqueueEmails(transaction, emails, now));
  return emails.length;
}

/**
 * Confirmed since before the hour of the reminder: whoever registers or gets a place later reads the
 * same in the confirmation. Of several slots, the first speaks: of its day, or of all for the head-count.
 */
function toRemind(slot: Slot, { kind, dueAt }: DueReminder): Prisma.RegistrationWhereInput {
  const isHeadcount = kind === "REMINDER_HEADCOUNT";
  const earlier = {
    status: "SCHEDULED",
    startsAt: { lt: slot.startsAt, ...(isHeadcount ? {} : { gte: startOfSlotDay(slot.startsAt) }) },
  } as const;
  return {
    status: "CONFIRMED",
    duplicateOfId: null,
    createdAt: { lte: dueAt },
    ...(isHeadcount ? { kind: { in: [...headcountKinds] }, headcountConfirmedAt: null } : {}),
    AND: reachableFor(kind),
    slots: { some: { slotId: slot.id }, none: { slot: earlier } },
    calls: { none: { kind, createdAt: { gte: dueAt } } },
    emails: {
      none: {
        OR: [
          { kind, createdAt: { gte: dueAt } },
          {
            kind: { in: ["REGISTRATION_CONFIRMED", "REGISTRATION_PROMOTED"] },
            createdAt: { gt: dueAt },
          },
        ],
      },
    },
  };
}

/** Who hears of the reminder at all, so that a run is not filled with those whom nobody can tell. */
function reachableFor(kind: DueReminder["kind"]): Prisma.RegistrationWhereInput {
  const byMail = [{ email: { not: null } }, { prescriberId: { not: null } }];
  const isCalled = withoutAddress[kind] === "adviserOrCall";
  return { OR: [...byMail, ...(isCalled ? [{ phone: { not: null } }] : [])] };
}
