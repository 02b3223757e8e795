import { describe, expect, test } from "vitest";
import { displayPhone, parsePhone } from "#lib/text/writing/phone.ts";

describe("a phone number", () => {
  test.each([
    "0749335711",
    "07 49 33 57 11",
    "07.49.33.57.11",
    "07-49-33-57-11",
    "07\u00A049\u00A033\u00A057\u00A011",
    "+33749335711",
    "+33 7 49 33 57 11",
    "+33 (0)7 49 33 57 11",
    "0033 7 49 33 57 11",
    " 07/49/33/57/11 ",
  ])("« %s » is stored as +33749335711", (typed) => {
    expect(parsePhone(typed)).toBe("+33749335711");
  });

  test.each([
    ["+41 44 668 18 00", "+41446681800"],
    ["0041 44 668 18 00", "+41446681800"],
    ["+262 262 12 34 56", "+262262123456"],
  ])("a number of another country: « %s »", (typed, stored) => {
    expect(parsePhone(typed)).toBe(stored);
  });

  test.each([
    "",
    "07 49 33 57",
    "07 49 33 57 11 2",
    "00 49 33 57 11",
    "+33 07",
    "+33 749 33 57",
    "+0 749335711",
    "sept quarante-neuf",
    "07 49 33 57 1O",
    "+",
    "9".repeat(100_000),
  ])("« %s » is none", (typed) => {
    expect(parsePhone(typed)).toBeNull();
  });
});

test("a French number is read by pairs, a foreign one as it is dialled", () => {
  expect(displayPhone("+33749335711")).toBe("07\u00A049\u00A033\u00A057\u00A011");
  expect(displayPhone("+41446681800")).toBe("+41446681800");
});
