import type { EmailKind, RegistrationKind } from "../types.ts";

const zone = "Europe/Paris";

/** What is asked or told before the day. */
export type ReminderKind = Extract<EmailKind, "REMINDER_HEADCOUNT" | "REMINDER_PRACTICAL">;

/** Days before a slot at which an event reminds of it; null sends no such reminder. */
export type ReminderSchedule = {
  headcountReminderDays: number | null;
  practicalReminderDays: number | null;
};

/** A reminder whose hour has come. */
export type DueReminder = { kind: ReminderKind; dueAt: Date };

/**
 * How late a reminder may go: the sender was stopped, or the slot moved nearer. After that it would
 * ask too late, and whoever moved the slot has told everybody.
 */
const latestHours = 48;

/** Who counts heads; everybody is told the practical facts. */
export const headcountKinds: readonly RegistrationKind[] = ["CLASS"];

/**
 * The same hour on the clock of Paris so many days before a slot, whatever clock change lies between.
 */
export function reminderInstant(startsAt: Date, daysBefore: number): Date {
  return new Date(inParis(startsAt).subtract({ days: daysBefore }).epochMilliseconds);
}

/** The reminders of a slot to send at `now`. Source: the field's calendar (class D-15 and D-2, person D-2). */
export function dueReminders(startsAt: Date, schedule: ReminderSchedule, now: Date): DueReminder[] {
  const planned: [ReminderKind, number | null][] = [
    ["REMINDER_HEADCOUNT", schedule.headcountReminderDays],
    ["REMINDER_PRACTICAL", schedule.practicalReminderDays],
  ];
  return planned.flatMap(([kind, days]) => {
    if (days === null) return [];
    const dueAt = reminderInstant(startsAt, days);
    return isWithin(now, dueAt, latestHours) && now < startsAt ? [{ kind, dueAt }] : [];
  });
}

/** The farthest slot that a reminder may concern, for the WHERE clause: the schema allows 60 days. */
export const reminderDaysMax = 60;

/** The day of a slot, YYYY-MM-DD in Paris: each reminder is sent once for each day of a registration. */
export function slotDay(startsAt: Date): string {
  return inParis(startsAt).toPlainDate().toString();
}

/** The first instant of that day in Paris. */
export function startOfSlotDay(startsAt: Date): Date {
  return new Date(inParis(startsAt).startOfDay().epochMilliseconds);
}

/** Days in which thanks may go: presence is sometimes noted late. */
const thanksDays = 14;

/**
 * Whom to thank at `now`: those whose last slot ended in this time. Thanks go on the day after, at 9 h in
 * Paris: before that hour, it is still the turn of those of the day before yesterday.
 */
export function thanksWindow(now: Date): { from: Date; until: Date } {
  const { hour } = inParis(now);
  const until = inParis(now)
    .startOfDay()
    .subtract({ days: hour < 9 ? 1 : 0 });
  const from = until.subtract({ days: thanksDays });
  return { from: new Date(from.epochMilliseconds), until: new Date(until.epochMilliseconds) };
}

/**
 * The day whose attendance the lead is asked for at `now`: yesterday in Paris, from 9 h on; null before.
 * Source: the field's calendar (D+1 where presence is « à renseigner »).
 */
export function dayToRecord(now: Date): { day: string; from: Date; until: Date } | null {
  const moment = inParis(now);
  if (moment.hour < 9) return null;
  const until = moment.startOfDay();
  const from = until.subtract({ days: 1 });
  return {
    day: from.toPlainDate().toString(),
    from: new Date(from.epochMilliseconds),
    until: new Date(until.epochMilliseconds),
  };
}

function isWithin(now: Date, from: Date, hours: number): boolean {
  const late = now.getTime() - from.getTime();
  return late >= 0 && late < hours * 3_600_000;
}

function inParis(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
