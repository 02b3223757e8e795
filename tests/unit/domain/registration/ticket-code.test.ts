import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  parseTicketCode,
  ticketAlphabet,
  ticketCode,
} from "#lib/domain/registration/ticket-code.ts";

describe("a short code", () => {
  test("has no character that is misread: 0 O, 1 I L", () => {
    expect(ticketAlphabet).not.toMatch(/[01OIL]/);
    expect(new Set(ticketAlphabet).size).toBe(31);
  });

  test("is the town's prefix and six characters", () => {
    expect(ticketCode("LEZ", new Uint8Array(12))).toBe("LEZ-222222");
    expect(ticketCode("THI", Uint8Array.from([0, 30, 31, 61, 62, 247]))).toBe("THI-2Z2Z2Z");
  });

  test("skips the bytes that would favour the first letters", () => {
    const bytes = Uint8Array.from([248, 255, 1, 2, 3, 4, 5, 6]);
    expect(ticketCode("AMB", bytes)).toBe("AMB-345678");
  });

  test("is never made of too few random bytes", () => {
    expect(() => ticketCode("AMB", new Uint8Array(32).fill(255))).toThrow(RangeError);
  });

  test("is read back as it was made, a thousand times", () => {
    const codes = Array.from({ length: 1000 }, () => ticketCode("MON", randomBytes(32)));
    expect(codes.filter((code) => parseTicketCode(code) !== code)).toEqual([]);
  });
});

describe("a code that was typed", () => {
  test.each(["LEZ-2A3B4C", "lez-2a3b4c", " LEZ 2A3 B4C ", "lez2a3b4c", "LEZ‑2A3B4C"])(
    "« %s » is LEZ-2A3B4C",
    (typed) => {
      expect(parseTicketCode(typed)).toBe("LEZ-2A3B4C");
    },
  );

  test.each([
    ["nothing", ""],
    ["one character short", "LEZ-2A3B4"],
    ["one too many", "LEZ-2A3B4CD"],
    ["a zero", "LEZ-2A3B40"],
    ["a letter O", "LEZ-2A3B4O"],
    ["a digit in the prefix", "L3Z-2A3B4C"],
    ["a personal link", "https://site.example/inscriptions/abcdefghijklmnopqrstuv"],
    ["100 kB", "A".repeat(100_000)],
  ])("%s is no code", (_, typed) => {
    expect(parseTicketCode(typed)).toBeNull();
  });
});
