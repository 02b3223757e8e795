import { describe, expect, test } from "vitest";
import {
  answerEndAfterMove,
  arrivalAt,
  closingInstant,
  frozenInstant,
  lastAnswer,
  offerEnd,
  pendingEnd,
} from "#lib/domain/event/deadlines.ts";

const sevenDaysBefore = { closingDaysBefore: 7, closingTime: "18:00" };
const closing = (startsAt: string, rule = sevenDaysBefore) =>
  closingInstant(new Date(startsAt), rule).toISOString().slice(0, 16);

test("these tests run in a zone that is not the one of Paris", () => {
  const offset = -new Date("2026-11-23T09:00:00Z").getTimezoneOffset() / 60;
  expect([1, 2]).not.toContain(offset);
});

describe("seven days before at 18 h in Paris", () => {
  test.each([
    ["in winter", "2026-11-23T08:00Z", "2026-11-16T17:00"],
    ["in summer", "2026-06-23T07:00Z", "2026-06-16T16:00"],
    ["over the end of summer time, 25 October 2026", "2026-10-28T08:00Z", "2026-10-21T16:00"],
    ["over the start of summer time, 28 March 2027", "2027-03-31T07:00Z", "2027-03-24T17:00"],
    ["on the day of the end of summer time", "2026-10-25T08:00Z", "2026-10-18T16:00"],
    ["closing on the day of the end of summer time", "2026-11-01T08:00Z", "2026-10-25T17:00"],
    ["closing on the day of the start of summer time", "2027-04-04T07:00Z", "2027-03-28T16:00"],
    ["the day is the one of Paris, not of Greenwich", "2026-11-20T23:30Z", "2026-11-14T17:00"],
    ["over the new year", "2027-01-04T08:00Z", "2026-12-28T17:00"],
  ])("%s", (_, startsAt, closesAt) => {
    expect(closing(startsAt)).toBe(closesAt);
  });
});

describe("on the day itself", () => {
  const sameDay = { closingDaysBefore: 0, closingTime: "18:00" };

  test("a slot of 20 h closes at 18 h", () => {
    expect(closing("2026-11-23T19:00Z", sameDay)).toBe("2026-11-23T17:00");
  });

  test("a slot of 14 h closes when it starts, never after", () => {
    expect(closing("2026-11-23T13:00Z", sameDay)).toBe("2026-11-23T13:00");
  });
});

test("an hour that the clock change skips closes at the same wall clock one hour later", () => {
  const atNight = { closingDaysBefore: 7, closingTime: "02:30" };
  expect(closing("2027-04-04T07:00Z", atNight)).toBe("2027-03-28T01:30");
});

describe("an offer ends", () => {
  const [now, before, closesAt, between, startsAt, after] = [1, 2, 3, 4, 5, 6].map(
    (hour) => new Date(Date.UTC(2026, 10, 23, hour)),
  ) as [Date, Date, Date, Date, Date, Date];

  test.each([
    ["when the answer is due", before, now, before],
    ["at the closing of registrations, if that comes first", between, now, closesAt],
    ["when the answer is due, if registrations have closed", between, closesAt, between],
    ["at the start at the latest, if registrations have closed", after, closesAt, startsAt],
  ])("%s", (_, answerBy, givenAt, end) => {
    expect(offerEnd(answerBy, closesAt, startsAt, givenAt)).toEqual(end);
  });
});

describe("an answer serves", () => {
  const startsAt = new Date("2026-11-30T08:30:00Z");
  const closesAt = new Date("2026-11-23T17:00:00Z");
  const evening = new Date("2026-11-29T17:00:00Z");

  test.each([
    ["until registrations close", "2026-11-23T16:59:00Z", closesAt],
    ["until 18 h of the day before, where they are closed", "2026-11-23T17:00:00Z", evening],
    ["until the start on the last evening", "2026-11-29T17:00:00Z", startsAt],
  ])("%s", (_, at, end) => {
    expect(lastAnswer(closesAt, startsAt, new Date(at))).toEqual(end);
  });
});

test("the number of a class is frozen three days before at 18 h in Paris, over a clock change too", () => {
  const startsAt = new Date("2026-10-26T08:00:00Z");
  expect(frozenInstant(startsAt, 3)).toEqual(new Date("2026-10-23T16:00:00Z"));
  expect(frozenInstant(startsAt, 0)).toEqual(startsAt);
});

test("a class arrives ten minutes before the start", () => {
  expect(arrivalAt(new Date("2026-10-26T08:00:00Z"))).toEqual(new Date("2026-10-26T07:50:00Z"));
});

describe("a class waits for the lead's answer", () => {
  const askedAt = new Date("2026-11-01T09:00:00Z");

  test("for the days that the event gives", () => {
    const closesAt = new Date("2026-12-01T17:00:00Z");
    expect(pendingEnd(askedAt, 15, closesAt)).toEqual(new Date("2026-11-16T09:00:00Z"));
  });

  test("until registrations close, if that comes first", () => {
    const closesAt = new Date("2026-11-05T17:00:00Z");
    expect(pendingEnd(askedAt, 15, closesAt)).toEqual(closesAt);
  });
});

describe("until when is to be answered after a slot moved", () => {
  const day = (date: number) => new Date(Date.UTC(2026, 11, date, 9));
  const closing = (date: number) => ({ closesAt: day(date), startsAt: day(date + 7) });

  test.each([
    ["a nearer closing leaves less time", 10, 10, [closing(5)], 5],
    ["a later one gives back what a nearer one took", 5, 10, [closing(20)], 10],
    ["the earliest closing of its slots is the last", 5, 10, [closing(20), closing(8)], 8],
    ["what was promised beyond the rule stays", 12, 10, [closing(20)], 12],
  ])("%s", (_, current, answerBy, slots, end) => {
    expect(answerEndAfterMove(day(current), day(answerBy), slots, day(1))).toEqual(day(end));
  });
});
