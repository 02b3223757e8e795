import { describe, expect, test } from "vitest";
import {
  dayToRecord,
  dueReminders,
  reminderInstant,
  slotDay,
  thanksWindow,
} from "#lib/domain/email/reminders.ts";

const minutes = (instant: Date) => instant.toISOString().slice(0, 16);

describe("a reminder comes at the same hour on the clock of Paris", () => {
  test.each([
    ["two days before, in winter", "2026-12-03T13:30Z", 2, "2026-12-01T13:30"],
    ["fifteen days before, in winter", "2026-12-03T13:30Z", 15, "2026-11-18T13:30"],
    ["over the end of summer time, 25 October 2026", "2026-10-26T08:00Z", 2, "2026-10-24T07:00"],
    ["over the start of summer time, 28 March 2027", "2027-03-29T07:00Z", 2, "2027-03-27T08:00"],
    ["on the day of the end of summer time", "2026-10-27T08:00Z", 2, "2026-10-25T08:00"],
    ["on the day of the start of summer time", "2027-03-30T07:00Z", 2, "2027-03-28T07:00"],
    ["by the day of Paris, not of Greenwich", "2026-11-20T23:30Z", 2, "2026-11-18T23:30"],
  ])("%s", (_, startsAt, days, expected) => {
    expect(minutes(reminderInstant(new Date(startsAt), days))).toBe(expected);
  });
});

describe("the reminders of a slot of Thursday 3 December at 14 h 30", () => {
  const startsAt = new Date("2026-12-03T13:30:00Z");
  const schedule = { headcountReminderDays: 15, practicalReminderDays: 2 };
  const kindsAt = (now: string, changes = {}) =>
    dueReminders(startsAt, { ...schedule, ...changes }, new Date(now)).map(({ kind }) => kind);

  test.each([
    ["a minute before the first is due", "2026-11-18T13:29:00Z", []],
    ["from its very instant", "2026-11-18T13:30:00Z", ["REMINDER_HEADCOUNT"]],
    ["a day late, after a stop", "2026-11-19T13:30:00Z", ["REMINDER_HEADCOUNT"]],
    ["two days late: too late to ask", "2026-11-20T13:30:00Z", []],
    ["between the two", "2026-11-25T09:00:00Z", []],
    ["two days before", "2026-12-01T13:30:00Z", ["REMINDER_PRACTICAL"]],
    ["an hour before the start", "2026-12-03T12:30:00Z", ["REMINDER_PRACTICAL"]],
    ["at the start", "2026-12-03T13:30:00Z", []],
    ["after it", "2026-12-04T09:00:00Z", []],
  ])("%s", (_, now, expected) => {
    expect(kindsAt(now)).toEqual(expected);
  });

  test("an event that sends none sends none", () => {
    expect(kindsAt("2026-11-18T13:30:00Z", { headcountReminderDays: null })).toEqual([]);
    expect(kindsAt("2026-12-01T13:30:00Z", { practicalReminderDays: null })).toEqual([]);
  });

  test("both are due together where the event asks for the same day", () => {
    expect(kindsAt("2026-12-01T13:30:00Z", { headcountReminderDays: 2 })).toEqual([
      "REMINDER_HEADCOUNT",
      "REMINDER_PRACTICAL",
    ]);
  });

  test("its day is the one of Paris", () => {
    expect(slotDay(startsAt)).toBe("2026-12-03");
    expect(slotDay(new Date("2026-12-03T23:30:00Z"))).toBe("2026-12-04");
  });
});

describe("thanks of a slot that ended then go on the day after at 9 h in Paris", () => {
  const isThanked = (endsAt: string, now: string) => {
    const { from, until } = thanksWindow(new Date(now));
    const end = new Date(endsAt);
    return from <= end && end < until;
  };

  test.each([
    ["in winter", "2026-12-03T15:00Z", "2026-12-04T07:59Z", "2026-12-04T08:00Z"],
    ["in summer", "2026-06-03T15:00Z", "2026-06-04T06:59Z", "2026-06-04T07:00Z"],
    ["at the end of summer time", "2026-10-24T18:00Z", "2026-10-25T07:59Z", "2026-10-25T08:00Z"],
    ["at the start of summer time", "2027-03-27T18:00Z", "2027-03-28T06:59Z", "2027-03-28T07:00Z"],
    ["after midnight in Paris", "2026-12-03T23:30Z", "2026-12-05T07:59Z", "2026-12-05T08:00Z"],
  ])("%s", (_, endsAt, tooEarly, due) => {
    expect(isThanked(endsAt, tooEarly)).toBe(false);
    expect(isThanked(endsAt, due)).toBe(true);
  });

  test("late where presence is noted late, but not after two weeks", () => {
    expect(isThanked("2026-12-03T15:00Z", "2026-12-17T09:00Z")).toBe(true);
    expect(isThanked("2026-12-03T15:00Z", "2026-12-18T09:00Z")).toBe(false);
  });
});

describe("the lead is asked for the attendance of yesterday, from 9 h in Paris on", () => {
  test.each([
    ["not before", "2026-12-04T07:59Z", undefined],
    ["at 9 h", "2026-12-04T08:00Z", "2026-12-03"],
    ["until the day ends in Paris", "2026-12-04T22:59Z", "2026-12-03"],
    ["in summer", "2026-06-04T07:00Z", "2026-06-03"],
  ])("%s", (_, now, day) => {
    expect(dayToRecord(new Date(now))?.day).toBe(day);
  });

  test("a day on which the clock changes has its own length", () => {
    const { from, until } = dayToRecord(new Date("2026-10-26T08:00Z")) ?? {};
    expect([from, until]).toEqual([
      new Date("2026-10-24T22:00:00Z"),
      new Date("2026-10-25T23:00:00Z"),
    ]);
  });
});
