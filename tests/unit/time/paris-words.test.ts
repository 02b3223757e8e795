import { describe, expect, test } from "vitest";
import {
  capitalised,
  dateInWords,
  datePlate,
  dateRangePlate,
  dateTimeInWords,
  dayAndHoursInWords,
  dayInWords,
  dayMonthInWords,
  dayMonthTimeInWords,
  dayRangeInWords,
  durationInWords,
  monthInWords,
  numericDate,
  numericDateTime,
  shortDay,
  shortTimeRange,
  timeInWords,
  timeRangeInWords,
} from "#lib/time/paris-words.ts";

const day = (written: string) => Temporal.PlainDate.from(written);
const at = (written: string) => new Date(written);
const halfPastTwo = at("2023-11-09T13:30:00Z");

describe("one day", () => {
  test("in full, the date held together by no-break spaces", () => {
    expect(dayInWords(halfPastTwo)).toBe("jeudi 9\u00A0novembre\u00A02023");
    expect(dateInWords(halfPastTwo)).toBe("9\u00A0novembre\u00A02023");
    expect(capitalised(dayInWords(halfPastTwo))).toBe("Jeudi 9\u00A0novembre\u00A02023");
  });

  test("the first of a month is « 1er »", () => {
    expect(dateInWords(day("2026-10-01"))).toBe("1er\u00A0octobre\u00A02026");
    expect(shortDay(day("2026-10-01"), day("2026-01-01"))).toBe("jeu. 1er\u00A0oct.");
    expect(dateInWords(day("2026-10-21"))).toBe("21\u00A0octobre\u00A02026");
  });

  test("short, in figures, without its year, and its month alone", () => {
    expect(shortDay(halfPastTwo, halfPastTwo)).toBe("jeu. 9\u00A0nov.");
    expect(numericDate(halfPastTwo)).toBe("09/11/2023");
    expect(dayMonthInWords(day("2026-05-03"), day("2026-12-31"))).toBe("3\u00A0mai");
    expect(monthInWords(day("2023-11-09"))).toBe("novembre\u00A02023");
  });

  test("every month has its accents", () => {
    const months = [2, 8, 12].map((month) => monthInWords(new Temporal.PlainDate(2026, month, 1)));
    expect(months).toEqual(["février\u00A02026", "août\u00A02026", "décembre\u00A02026"]);
  });

  test("an instant belongs to its day in Paris, at both edges of midnight", () => {
    expect(dayInWords(at("2026-07-13T21:59:59Z"))).toBe("lundi 13\u00A0juillet\u00A02026");
    expect(dayInWords(at("2026-07-13T22:00:00Z"))).toBe("mardi 14\u00A0juillet\u00A02026");
  });
});

test("another year than the reader's is told, by the calendar of Paris", () => {
  const newYear = at("2026-12-31T23:30:00Z");
  const dayBefore = at("2026-12-31T22:30:00Z");
  expect(shortDay(newYear, dayBefore)).toBe("ven. 1er\u00A0janv.\u00A02027");
  expect(dayMonthInWords(newYear, dayBefore)).toBe("1er\u00A0janvier\u00A02027");
  expect(dayMonthTimeInWords(newYear, dayBefore)).toBe(
    "1er\u00A0janvier\u00A02027 à 0\u00A0h\u00A030",
  );
  expect(shortDay(newYear, newYear)).toBe("ven. 1er\u00A0janv.");
  expect(datePlate(newYear, dayBefore)).toMatchObject({ month: "janv.", year: "2027" });
  expect(dateRangePlate(dayBefore, newYear, dayBefore)).toMatchObject({ year: "2027" });
});

describe("an hour", () => {
  test.each([
    ["2023-11-09T13:30:00Z", "14\u00A0h\u00A030"],
    ["2023-11-09T13:00:00Z", "14\u00A0h"],
    ["2023-11-09T08:05:00Z", "9\u00A0h\u00A005"],
    ["2023-11-08T23:00:00Z", "0\u00A0h"],
  ])("%s is « %s »", (instant, words) => {
    expect(timeInWords(at(instant))).toBe(words);
  });

  test("with its day", () => {
    expect(dateTimeInWords(halfPastTwo)).toBe(
      "jeudi 9\u00A0novembre\u00A02023 à 14\u00A0h\u00A030",
    );
    expect(dayMonthTimeInWords(at("2026-05-03T07:00:00Z"), day("2026-11-28"))).toBe(
      "3\u00A0mai à 9\u00A0h",
    );
  });

  test("around the clock changes, as the clocks on the wall", () => {
    expect(timeInWords(at("2027-03-28T00:59:00Z"))).toBe("1\u00A0h\u00A059");
    expect(timeInWords(at("2027-03-28T01:00:00Z"))).toBe("3\u00A0h");
    expect(timeInWords(at("2026-10-25T00:30:00Z"))).toBe("2\u00A0h\u00A030");
    expect(timeInWords(at("2026-10-25T01:30:00Z"))).toBe("2\u00A0h\u00A030");
    expect(timeInWords(at("2023-10-29T02:00:00Z"))).toBe("3\u00A0h");
  });
});

describe("ranges", () => {
  const start = at("2026-11-24T08:00:00Z");
  const end = at("2026-11-24T10:30:00Z");

  test("of hours", () => {
    expect(timeRangeInWords(start, end)).toBe("de 9\u00A0h à 11\u00A0h\u00A030");
    expect(dayAndHoursInWords(start, end)).toBe(
      "Mardi 24\u00A0novembre\u00A02026, de 9\u00A0h à 11\u00A0h\u00A030",
    );
    expect(shortTimeRange(start, end)).toBe("9\u00A0h\u00A0– 11\u00A0h\u00A030");
  });

  test.each([
    ["2026-11-09", "2026-11-12", "du 9 au 12\u00A0novembre\u00A02026"],
    ["2026-10-01", "2026-10-03", "du 1er au 3\u00A0octobre\u00A02026"],
    ["2026-09-30", "2026-10-01", "du 30\u00A0septembre au 1er\u00A0octobre\u00A02026"],
    ["2026-12-31", "2027-01-02", "du 31\u00A0décembre\u00A02026 au 2\u00A0janvier\u00A02027"],
    ["2023-11-09", "2023-11-09", "jeudi 9\u00A0novembre\u00A02023"],
  ])("of days, from %s to %s", (first, last, words) => {
    expect(dayRangeInWords(day(first), day(last))).toBe(words);
  });
});

test.each([
  ["2026-11-24T09:15:00Z", "1\u00A0h\u00A015"],
  ["2026-11-24T10:00:00Z", "2\u00A0h"],
  ["2026-11-24T08:45:00Z", "45\u00A0min"],
])("from 9 h to %s there are « %s »", (end, words) => {
  expect(durationInWords(at("2026-11-24T08:00:00Z"), at(end))).toBe(words);
});

test("a slot over the night of the clock change lasts what it lasts", () => {
  const beforeChange = at("2026-10-25T00:00:00Z");
  expect(durationInWords(beforeChange, at("2026-10-25T02:00:00Z"))).toBe("2\u00A0h");
});

describe("the date plate", () => {
  test("of one day", () => {
    expect(datePlate(day("2023-11-15"), day("2023-01-01"))).toEqual({
      weekday: "mer.",
      day: "15",
      month: "nov.",
      year: "",
      fullDate: "Mercredi 15\u00A0novembre\u00A02023",
    });
  });

  test("of several days of a month, and of two months", () => {
    expect(dateRangePlate(day("2023-11-22"), day("2023-11-24"), day("2023-01-01"))).toEqual({
      weekday: "",
      day: "22–24",
      month: "nov.",
      year: "",
      fullDate: "Du 22 au 24\u00A0novembre\u00A02023",
    });
    expect(dateRangePlate(day("2026-09-30"), day("2026-10-01"))).toMatchObject({
      day: "30–1",
      month: "sept.\u00A0–\u00A0oct.",
    });
    expect(dateRangePlate(day("2023-11-15"), day("2023-11-15"))).toEqual(
      datePlate(day("2023-11-15")),
    );
  });
});

test("an instant as spreadsheets read it, in Paris", () => {
  expect(numericDateTime(new Date("2026-07-03T06:05:00Z"))).toBe("03/07/2026 08:05");
  expect(numericDateTime(new Date("2026-12-31T23:30:00Z"))).toBe("01/01/2027 00:30");
});

test("no narrow space, which the fonts lack", () => {
  const words = [dateTimeInWords(halfPastTwo), shortDay(halfPastTwo), numericDate(halfPastTwo)];
  expect(words.join("")).not.toMatch(/[\u202F\u2009]/);
});
