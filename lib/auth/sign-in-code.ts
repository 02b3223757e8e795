import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { EmailKind } from "#lib/domain/types.ts";
import { env } from "#lib/env.ts";

/** What a code opens: the staff's side, or « Mes inscriptions ». Each has an email of its own. */
export type CodeKind = Extract<EmailKind, "SIGN_IN_CODE" | "REGISTRANT_CODE">;

export function isCodeKind(kind: EmailKind): kind is CodeKind {
  return kind === "SIGN_IN_CODE" || kind === "REGISTRANT_CODE";
}

/** What a code is derived from, beside the server's secret. */
export type CodeSource = { kind: CodeKind; address: string; seed: string; digits: number };

/** A new random seed of a code: the database keeps it, and it opens nothing alone. */
export function newCodeSeed(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * The digits that are sent to an address, derived from the request and the server's secret, so that
 * the e-mail can be composed when it is sent and nothing stored can sign anybody in. A code for « Mes
 * inscriptions » never opens the staff's side.
 */
export function signInCode(source: CodeSource): string {
  return codeUnder(env().authSecret, source);
}

/** True where these digits are the code of this request. The older secret counts while one is changed. */
export function isSignInCode(typed: string, source: CodeSource): boolean {
  const { authSecret, authSecretPrevious } = env();
  const secrets = authSecretPrevious ? [authSecret, authSecretPrevious] : [authSecret];
  return secrets.some((secret) => sameDigits(typed, codeUnder(secret, source)));
}

function codeUnder(secret: string, { kind, address, seed, digits }: CodeSource): string {
  const digest = createHmac("sha256", secret).update(`${kind}:${address}:${seed}`).digest();
  // 2^64 is so much larger than 10^12 that no code is noticeably likelier than another.
  return String(digest.readBigUInt64BE() % 10n ** BigInt(digits)).padStart(digits, "0");
}

function sameDigits(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
