import { expect, test } from "vitest";
import { type CodeSource, isSignInCode, newCodeSeed, signInCode } from "#lib/auth/sign-in-code.ts";

const address = "alix.exemple@tiltam.example";

function source(changes: Partial<CodeSource> = {}): CodeSource {
  return { kind: "SIGN_IN_CODE", address, seed: newCodeSeed(), digits: 8, ...changes };
}

test.each([8, 12])("is %i digits, the same each time for one request", (digits) => {
  const asked = source({ digits });
  expect(signInCode(asked)).toMatch(new RegExp(`^\\d{${digits}}$`));
  expect(signInCode(asked)).toBe(signInCode(asked));
});

test("is another one for another request and for another address", () => {
  const codes = Array.from({ length: 50 }, () => signInCode(source()));
  expect(new Set(codes).size).toBeGreaterThan(45);
  const seed = newCodeSeed();
  const others = ["a", "b", "c"].map((name) => `${name}@tiltam.example`);
  expect(new Set(others.map((other) => signInCode(source({ seed, address: other })))).size).toBe(3);
});

test("is recognised, and nothing else is", () => {
  const asked = source();
  const code = signInCode(asked);
  expect(isSignInCode(code, asked)).toBe(true);
  for (const wrong of ["", "1234567", `${code}0`, code.replace(/^./, (d) => String(9 - +d))]) {
    expect(isSignInCode(wrong, asked)).toBe(wrong === code);
  }
});

test("for « Mes inscriptions » is not the one that signs the staff in", () => {
  const seed = newCodeSeed();
  const codes = (["SIGN_IN_CODE", "REGISTRANT_CODE"] as const).map((kind) =>
    signInCode(source({ kind, seed })),
  );
  expect(codes[0]).not.toBe(codes[1]);
});
