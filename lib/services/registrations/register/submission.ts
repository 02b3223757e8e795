import { createHash } from "node:crypto";
import { personalToken } from "#lib/auth/personal-link.ts";
import { database } from "#lib/db/client.ts";
import type { Result } from "#lib/domain/result.ts";

/** What a submission was answered. */
export type SubmissionAnswer = Result<{ token: string }>;

/** What tells a form that is sent twice from another one sent under the same key. */
export function hashSubmission(command: object): string {
  return createHash("sha256").update(JSON.stringify(command)).digest("base64url");
}

/** What is known of a submission that was registered before. */
export type FirstSubmission = {
  publicId: string;
  linkVersion: number;
  submissionHash: string | null;
};

/**
 * The first answer to a submission; null where there was none.
 * @param hash of the command that comes now: another body under the same key is refused
 */
export function answerOfFirst(
  first: FirstSubmission | null,
  hash: string,
): SubmissionAnswer | null {
  if (!first) return null;
  if (first.submissionHash !== hash) return { ok: false, refusal: { kind: "submissionKeyReused" } };
  return { ok: true, token: personalToken(first) };
}

/** The same, read anew. */
export async function answerOfReplay(
  submissionKey: string,
  hash: string,
): Promise<SubmissionAnswer | null> {
  const first = await database().registration.findUnique({
    where: { submissionKey },
    select: { publicId: true, linkVersion: true, submissionHash: true },
  });
  return answerOfFirst(first, hash);
}
