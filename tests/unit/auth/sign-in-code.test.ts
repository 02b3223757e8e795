import { expect, test } from "vitest";
import {
  codeIdentifier,
  isSignInCode,
  newSignInToken,
  signInCode,
} from "#lib/auth/sign-in-code.ts";

const address = "alix.exemple@tiltam.example";

test("is six digits, the same each time for one request", () => {
  const token = newSignInToken();
  expect(signInCode(address, token)).toMatch(/^\d{6}$/);
  expect(signInCode(address, token)).toBe(signInCode(address, token));
});

test("is another one for another request and for another address", () => {
  const codes = Array.from({ length: 50 }, () => signInCode(address, newSignInToken()));
  expect(new Set(codes).size).toBeGreaterThan(45);
  const token = newSignInToken();
  const others = ["a", "b", "c"].map((name) => signInCode(`${name}@tiltam.example`, token));
  expect(new Set(others).size).toBeGreaterThan(1);
});

test("is recognised, and nothing else is", () => {
  const token = newSignInToken();
  const code = signInCode(address, token);
  expect(isSignInCode(code, address, token)).toBe(true);
  for (const wrong of [
    "",
    "12345",
    `${code}0`,
    code.replace(/^./, (digit) => String(9 - Number(digit))),
  ]) {
    expect(isSignInCode(wrong, address, token)).toBe(wrong === code);
  }
});

test("for « Mes inscriptions » is not the one that signs the staff in", () => {
  const tokens = Array.from({ length: 20 }, newSignInToken);
  const codesFor = (kind: "SIGN_IN_CODE" | "REGISTRANT_CODE") =>
    tokens.map((token) => signInCode(codeIdentifier(kind, address), token));
  expect(codesFor("REGISTRANT_CODE")).not.toEqual(codesFor("SIGN_IN_CODE"));
});
