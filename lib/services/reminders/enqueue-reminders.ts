import { database } from "#lib/db/client.ts";
import { isDatabaseAway } from "#lib/db/errors.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { LeftUndone } from "#lib/domain/attendance/left-undone.ts";
import { withoutAddress } from "#lib/domain/email/notice-channel.ts";
import {
  type DueReminder,
  dueReminders,
  headcountKinds,
  reminderDaysMax,
  slotDay,
  startOfSlotDay,
} from "#lib/domain/email/reminders.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { limits } from "#lib/limits.ts";
import { log } from "#lib/log.ts";

type Slot = { id: string; startsAt: Date };

/**
 * Writes the reminders whose hour has come. One registration is reminded once of a day, whatever
 * stops, starts again or runs twice: the key of the message says which. Some slots and some
 * registrations at a time, until all are reminded.
 * @returns how many registrations were found to remind
 * @throws LeftUndone where a slot failed, once all the others are reminded
 */
export async function enqueueReminders(
  now: Date,
  atOnce: number = limits.remindersAtOnce,
): Promise<number> {
  let done = 0;
  let failed = 0;
  let last: string | undefined;
  for (;;) {
    const slots = await listSlotsToCome(now, last);
    last = slots.at(-1)?.id;
    if (!last) break;
    for (const { event, ...slot } of slots) {
      for (const due of dueReminders(slot.startsAt, event, now)) {
        const reminded = await remindAllOf(slot, due, atOnce, now);
        if (reminded === null) failed += 1;
        else done += reminded;
      }
    }
  }
  if (failed > 0) throw new LeftUndone({ done, failed });
  return done;
}

function listSlotsToCome(now: Date, after: string | undefined) {
  const last = new Date(now.getTime() + (reminderDaysMax + 1) * 24 * 3_600_000);
  return database().slot.findMany({
    where: {
      ...(after ? { id: { gt: after } } : {}),
      status: "SCHEDULED",
      startsAt: { gt: now, lt: last },
      event: { status: { notIn: ["DRAFT", "CANCELLED"] } },
      booked: { gt: 0 },
    },
    orderBy: { id: "asc" },
    take: limits.remindedSlotsAtOnce,
    select: {
      id: true,
      startsAt: true,
      event: { select: { headcountReminderDays: true, practicalReminderDays: true } },
    },
  });
}

/** Null where it failed: the reminders of other slots go on. */
async function remindAllOf(
  slot: Slot,
  due: DueReminder,
  atOnce: number,
  now: Date,
): Promise<number | null> {
  let reminded = 0;
  let last: string | undefined;
  try {
    for (;;) {
      const registrations = await listToRemind(slot, due, last, atOnce);
      last = registrations.at(-1)?.id;
      if (!last) return reminded;
      reminded += await remind(registrations, slot, due, now);
    }
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    log.error("slotNotReminded", error, { slotId: slot.id });
    return null;
  }
}

type Reminded = Awaited<ReturnType<typeof listToRemind>>;

function listToRemind(slot: Slot, due: DueReminder, after: string | undefined, atOnce: number) {
  return database().registration.findMany({
    where: { ...(after ? { id: { gt: after } } : {}), ...toRemind(slot, due) },
    // In one order, so that two workers that write the same keys wait for one another.
    orderBy: { id: "asc" },
    take: atOnce,
    select: { id: true, email: true },
  });
}

async function remind(
  registrations: Reminded,
  slot: Slot,
  { kind }: DueReminder,
  now: Date,
): Promise<number> {
  const day = slotDay(slot.startsAt);
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
  const byMail = [{ email: { not: null } }, { adviserId: { not: null } }];
  const isCalled = withoutAddress[kind] === "adviserOrCall";
  return { OR: [...byMail, ...(isCalled ? [{ phone: { not: null } }] : [])] };
}
