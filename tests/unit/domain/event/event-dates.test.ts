import { describe, expect, test } from "vitest";
import {
  type DeadlinesMove,
  doubtsAboutDeadlines,
  waitingCutOff,
} from "#lib/domain/event/event-dates.ts";

const now = new Date("2026-11-23T09:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const stays: DeadlinesMove = {
  opensBefore: null,
  opensAt: null,
  slots: [{ closedBefore: inDays(9), closesAt: inDays(9), waiting: 2 }],
  registered: 0,
};
const doubts = (change: Partial<DeadlinesMove>) =>
  doubtsAboutDeadlines({ ...stays, ...change }, now);

describe("opening and closing of registrations", () => {
  test("what stays is not asked about", () => {
    expect(doubts({})).toEqual([]);
    expect(doubts({ opensBefore: inDays(500), opensAt: inDays(500) })).toEqual([]);
  });

  test("an opening is asked about where it is far, moved far, or after a closing", () => {
    expect(doubts({ opensAt: inDays(5) })).toEqual([]);
    expect(doubts({ opensAt: inDays(400), slots: [] })).toEqual(["opensFar"]);
    expect(doubts({ opensAt: inDays(10) })).toEqual(["opensLate"]);
    expect(doubts({ opensBefore: inDays(1), opensAt: inDays(92), slots: [] })).toEqual(["farMove"]);
  });

  test("an opening in the past is asked about where the event had not opened", () => {
    expect(doubts({ opensBefore: inDays(5), opensAt: inDays(-360) })).toEqual(["opensAtOnce"]);
    expect(doubts({ opensBefore: inDays(-5), opensAt: inDays(-6) })).toEqual([]);
  });

  test("an opening to come is asked about where people are registered already", () => {
    expect(doubts({ opensAt: inDays(5), registered: 3 })).toEqual(["closesAgain"]);
  });

  test("a closing that would be past is asked about, and tells who would lose their turn", () => {
    const slots = [
      { closedBefore: inDays(9), closesAt: inDays(-1), waiting: 2 },
      { closedBefore: inDays(-2), closesAt: inDays(-3), waiting: 5 },
    ];
    expect(doubts({ slots })).toEqual(["closedAtOnce"]);
    expect(waitingCutOff({ ...stays, slots }, now)).toBe(2);
    expect(waitingCutOff(stays, now)).toBe(0);
  });
});
