import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";

/** What the database keeps of a personal link: nothing that opens it. */
export type LinkSource = { publicId: string; linkVersion: number };

/** What a link opens: the registration, or only the anonymous survey of its pupils. */
type Purpose = "registration" | "pupil-survey";

const token = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/;

/** A new random public id: 128 bits, 22 characters. */
export function newPublicId(): string {
  return randomBytes(16).toString("base64url");
}

/** The token of a registration's personal link, derived from its id, its version and the server's secret. */
export function personalToken(source: LinkSource): string {
  return tokenFor("registration", source);
}

/** The token that a whole class may share: it leads to a form, and to nothing that the teacher's opens. */
export function pupilSurveyToken(source: LinkSource): string {
  return tokenFor("pupil-survey", source);
}

/** The public id that a token claims; null where it has not the form of a token. Prove it with `opens`. */
export function publicIdOf(claimed: string): string | null {
  return token.exec(claimed)?.[1] ?? null;
}

/** True where the token opens this registration now. The older secret counts while one is changed. */
export function opens(claimed: string, source: LinkSource): boolean {
  return isFor("registration", claimed, source);
}

/** True where the token opens the survey of this class's pupils now. */
export function opensPupilSurvey(claimed: string, source: LinkSource): boolean {
  return isFor("pupil-survey", claimed, source);
}

function tokenFor(purpose: Purpose, source: LinkSource): string {
  return `${source.publicId}.${signature(purpose, source, env().authSecret)}`;
}

function isFor(purpose: Purpose, claimed: string, source: LinkSource): boolean {
  const signed = token.exec(claimed)?.[2];
  if (!signed) return false;
  const { authSecret, authSecretPrevious } = env();
  const secrets = authSecretPrevious ? [authSecret, authSecretPrevious] : [authSecret];
  return secrets.some((secret) => sameText(signed, signature(purpose, source, secret)));
}

function signature(purpose: Purpose, source: LinkSource, secret: string): string {
  return createHmac("sha256", secret)
    .update(`${purpose}:${source.publicId}:${source.linkVersion}`)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
