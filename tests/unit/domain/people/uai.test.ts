import { describe, expect, test } from "vitest";
import { isUai, normaliseUai, uaiCheckLetter } from "#lib/domain/people/uai.ts";

// Made-up numbers: no school of this country has them.
describe("the letter of a UAI", () => {
  test.each([
    ["0639999", 639999 % 23],
    ["0429999", 429999 % 23],
    ["0000000", 0],
    ["0000022", 22],
  ])("of %s is at position %d of the letters without I, O and Q", (digits, position) => {
    expect(uaiCheckLetter(digits)).toBe("ABCDEFGHJKLMNPRSTUVWXYZ".charAt(position));
  });

  test.each(["063999", "06399999", "063999A", ""])("needs seven digits, not « %s »", (digits) => {
    expect(() => uaiCheckLetter(digits)).toThrow(RangeError);
  });
});

describe("a UAI", () => {
  const code = `0639999${uaiCheckLetter("0639999")}`;

  test("is right with its letter, wrong with each of the other ones", () => {
    const others = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].filter((letter) => !code.endsWith(letter));
    expect(isUai(code)).toBe(true);
    expect(others.filter((letter) => isUai(`0639999${letter}`))).toEqual([]);
  });

  test("is compared without spaces nor lower case", () => {
    expect(normaliseUai(` 063 9999${code.slice(-1).toLowerCase()}\n`)).toBe(code);
    expect(isUai(code.toLowerCase())).toBe(false);
  });

  test.each(["", "0639999", `${code}X`, "ABCDEFGH"])("is not « %s »", (typed) => {
    expect(isUai(typed)).toBe(false);
  });
});
