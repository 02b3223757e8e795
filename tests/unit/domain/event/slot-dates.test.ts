import { describe, expect, test } from "vitest";
import { doubtsAbout, isMovedToThePast, type SlotMove } from "#lib/domain/event/slot-dates.ts";

const now = new Date("2026-11-23T09:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);

function move(from: number | null, to: number, closing: Partial<SlotMove> = {}): SlotMove {
  const start = from === null ? null : inDays(from);
  return {
    from: start,
    to: inDays(to),
    closedBefore: start,
    closesAt: inDays(to),
    frozenAt: inDays(to - 3),
    registered: 0,
    opensAt: null,
    ...closing,
  };
}

describe("the date of a slot", () => {
  test("a new one to come is taken", () => {
    expect(doubtsAbout(move(null, 20), now)).toEqual([]);
  });

  test("one that is over is asked about, new or moved", () => {
    expect(doubtsAbout(move(null, -1), now)).toEqual(["past"]);
    expect(doubtsAbout(move(10, -1), now)).toEqual(["past"]);
    expect(isMovedToThePast(move(10, -1), now)).toBe(true);
    expect(isMovedToThePast(move(10, 0), now)).toBe(true);
    expect(isMovedToThePast(move(10, 1), now)).toBe(false);
  });

  test("a move of more than 90 days is asked about, one way or the other", () => {
    expect(doubtsAbout(move(10, 100), now)).toEqual([]);
    expect(doubtsAbout(move(10, 101), now)).toEqual(["farMove"]);
    expect(doubtsAbout(move(120, 10), now)).toEqual(["farMove"]);
    expect(doubtsAbout(move(10, -355), now)).toEqual(["past", "farMove"]);
  });

  test("a new one of a far year is asked about", () => {
    expect(doubtsAbout(move(null, 540), now)).toEqual([]);
    expect(doubtsAbout(move(null, 3672), now)).toEqual(["farAhead"]);
  });

  test("a new one of years ago is over, and not far ahead", () => {
    expect(doubtsAbout(move(null, -2167), now)).toEqual(["past"]);
  });

  test("registrations that would close at once are asked about, unless they are closed already", () => {
    const closesAt = inDays(-1);
    expect(doubtsAbout(move(20, 3, { closesAt }), now)).toEqual(["closedAtOnce"]);
    expect(doubtsAbout(move(null, 3, { closesAt }), now)).toEqual(["closedAtOnce"]);
    expect(doubtsAbout(move(3, 3, { closedBefore: inDays(-2), closesAt }), now)).toEqual([]);
  });

  test("one where registrations would open after they close is asked about, once", () => {
    expect(doubtsAbout(move(null, 3, { opensAt: inDays(3) }), now)).toEqual(["opensLate"]);
    expect(doubtsAbout(move(null, 3, { opensAt: inDays(2) }), now)).toEqual([]);
    expect(doubtsAbout(move(3, 3, { opensAt: inDays(9) }), now)).toEqual([]);
  });

  test("a near date is asked about where somebody is registered, who may read of it too late", () => {
    const people = { registered: 2, frozenAt: inDays(1) };
    expect(doubtsAbout(move(10, 2, people), now)).toEqual(["soon"]);
    expect(doubtsAbout(move(10, 3, people), now)).toEqual([]);
    expect(doubtsAbout(move(10, 2, { ...people, registered: 0 }), now)).toEqual([]);
    expect(doubtsAbout(move(2, 2, people), now)).toEqual([]);
    expect(doubtsAbout(move(2, 1, people), now)).toEqual(["soon"]);
  });

  test("so is one whose number of pupils is frozen already", () => {
    expect(doubtsAbout(move(20, 5, { registered: 1, frozenAt: now }), now)).toEqual(["soon"]);
    expect(doubtsAbout(move(20, 5, { registered: 1, frozenAt: inDays(1) }), now)).toEqual([]);
  });

  test("a date that stays is not asked about, even when it is over", () => {
    expect(doubtsAbout(move(-3, -3), now)).toEqual([]);
    expect(isMovedToThePast(move(-3, -3), now)).toBe(false);
  });
});
