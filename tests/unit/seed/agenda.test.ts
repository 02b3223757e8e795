import { describe, expect, test } from "vitest";
import { parisDate } from "#lib/time/paris.ts";
import { findPublicHoliday } from "#lib/time/public-holidays.ts";
import { planAgenda } from "#territory/sample/agenda.ts";
import { planDays } from "#territory/sample/agenda-days.ts";

const dayMilliseconds = 86_400_000;

/** Every day of two school years, at an hour that changes with it. */
const starts = Array.from(
  { length: 730 },
  (_, day) => new Date(Date.UTC(2025, 8, 1) + day * (dayMilliseconds + 3_660_000)),
);

describe("the agenda moved to the coming weeks, on whatever day it is loaded", () => {
  test("keeps the weekdays and the order of 2023, and no public holiday", () => {
    for (const now of starts) {
      const { today, jobForum, careerForum, lezouxWednesday, lezouxSaturday, openDays } =
        planDays(now);
      const days = [jobForum, careerForum, lezouxWednesday, lezouxSaturday, ...openDays];
      expect(days.map(({ dayOfWeek }) => dayOfWeek)).toEqual([5, 4, 3, 6, 3, 4, 5]);
      expect([today, ...days]).toEqual([today, ...days].sort(Temporal.PlainDate.compare));
      expect(days.filter(findPublicHoliday)).toEqual([]);
    }
  });

  test("is over within 60 days", () => {
    for (const now of starts) {
      const ends = planAgenda(now).flatMap(({ slots }) => slots.map(({ endsAt }) => +endsAt));
      expect(Math.max(...ends) - +now).toBeLessThan(60 * dayMilliseconds);
    }
  });

  test("has a slot of today that is to come or under way", () => {
    for (const now of starts) {
      const slot = planAgenda(now)[0]?.slots[0];
      expect(slot && parisDate(slot.startsAt).equals(parisDate(now))).toBe(true);
      expect(slot && slot.endsAt > now).toBe(true);
    }
  });
});
