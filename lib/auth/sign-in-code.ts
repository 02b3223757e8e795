import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { EmailKind } from "#lib/domain/types.ts";
import { env } from "#lib/env.ts";

/** What a code opens: the staff's side, or « Mes inscriptions ». Each has a courriel of its own. */
export type CodeKind = Extract<EmailKind, "SIGN_IN_CODE" | "REGISTRANT_CODE">;

export function isCodeKind(kind: EmailKind): kind is CodeKind {
  return kind === "SIGN_IN_CODE" || kind === "REGISTRANT_CODE";
}

/**
 * Under which name the request of an address is kept, and its code derived: a code for « Mes
 * inscriptions » never opens the staff's side. No address holds a colon.
 */
export function codeIdentifier(kind: CodeKind, address: string): string {
  return kind === "SIGN_IN_CODE" ? address : `registrant:${address}`;
}

/** A new random token of a request for a code: the database keeps it, and it opens nothing alone. */
export function newSignInToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * The six digits that are sent to an address, derived from its request and the server's secret, so
 * that the e-mail can be composed when it is sent and nothing stored can sign anybody in.
 * @param identifier as `codeIdentifier` gives it for the address, in lower case
 * @param token the token of the row of the request
 */
export function signInCode(identifier: string, token: string): string {
  return codeUnder(env().authSecret, identifier, token);
}

/** True where these digits are the code of this request. The older secret counts while one is changed. */
export function isSignInCode(typed: string, identifier: string, token: string): boolean {
  const { authSecret, authSecretPrevious } = env();
  const secrets = authSecretPrevious ? [authSecret, authSecretPrevious] : [authSecret];
  return secrets.some((secret) => sameDigits(typed, codeUnder(secret, identifier, token)));
}

function codeUnder(secret: string, identifier: string, token: string): string {
  const digest = createHmac("sha256", secret).update(`sign-in:${identifier}:${token}`).digest();
  // 2^32 is so much larger than a million that no code is noticeably likelier than another.
  return String(digest.readUInt32BE() % 1_000_000).padStart(6, "0");
}

function sameDigits(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
