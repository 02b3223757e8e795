import { describe, expect, test } from "vitest";
import { addHoursOfWorkingDays, findSchoolHoliday } from "#lib/time/working-days.ts";

const schoolHolidays = [
  { name: "Vacances de la Toussaint", startsOn: "2026-10-17", resumesOn: "2026-11-02" },
  { name: "Vacances de Noël", startsOn: "2026-12-19", resumesOn: "2027-01-04" },
];

function workingTime(instant: string, hours: number, holidays = schoolHolidays): string {
  return addHoursOfWorkingDays(new Date(instant), hours, { schoolHolidays: holidays })
    .toISOString()
    .slice(0, 16);
}

describe("48 working hours after", () => {
  test.each([
    ["a Monday at 10 h: Wednesday", "2026-11-23T09:00Z", "2026-11-25T09:00"],
    ["a Monday at 23 h 30, the night counts too", "2026-11-23T22:30Z", "2026-11-25T22:30"],
    ["a Friday at 10 h: Tuesday", "2026-11-27T09:00Z", "2026-12-01T09:00"],
    ["a Saturday: the end of Tuesday", "2026-11-28T09:00Z", "2026-12-01T23:00"],
    ["a Sunday: the end of Tuesday", "2026-11-29T09:00Z", "2026-12-01T23:00"],
    ["the eve of 11 November: the 13th", "2026-11-10T09:00Z", "2026-11-13T09:00"],
    ["the last hours before the holidays", "2026-12-18T22:00Z", "2027-01-05T22:00"],
    ["a day of the holidays: from the day classes resume", "2026-12-28T09:00Z", "2027-01-05T23:00"],
  ])("%s", (_, from, expected) => {
    expect(workingTime(from, 48)).toBe(expected);
  });
});

test("for adults the school holidays count, the public holidays do not", () => {
  expect(workingTime("2026-12-24T09:00Z", 48, [])).toBe("2026-12-29T09:00");
});

describe("the clock changes, on Sundays, take nothing and give nothing", () => {
  test("winter time, 25 October 2026", () => {
    expect(workingTime("2026-10-23T08:00Z", 48, [])).toBe("2026-10-27T09:00");
  });

  test("summer time, 28 March 2027, before Easter Monday", () => {
    expect(workingTime("2027-03-26T09:00Z", 48, [])).toBe("2027-03-31T08:00");
  });
});

test("no hour at all is the same instant, on a working day", () => {
  expect(workingTime("2026-11-23T09:00Z", 0)).toBe("2026-11-23T09:00");
});

test("it ends at the last instant of Friday, not on Monday", () => {
  expect(workingTime("2026-11-26T23:00Z", 24)).toBe("2026-11-27T23:00");
});

describe("a school holiday", () => {
  test.each([
    ["2026-10-16", undefined],
    ["2026-10-17", "Vacances de la Toussaint"],
    ["2026-11-01", "Vacances de la Toussaint"],
    ["2026-11-02", undefined],
  ])("on %s: %s", (day, name) => {
    expect(findSchoolHoliday(Temporal.PlainDate.from(day), schoolHolidays)?.name).toBe(name);
  });
});
