import { codeLifetimeMinutes } from "#lib/auth/session-cookie.ts";
import { type CodeKind, codeIdentifier, newSignInToken } from "#lib/auth/sign-in-code.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";
import { isOverBrake } from "../emails/public-brake.ts";

const minute = 60_000;

/** A new request gives five new tries, so requests are limited by address too. */
const requestLimits = [
  { withinMilliseconds: 15 * minute, count: 3 },
  { withinMilliseconds: 24 * 60 * minute, count: 10 },
] as const;

export type CodeRequestResult = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Sends a code to an address. Known and unknown addresses get the same rows and the same answer (what
 * the courriel says differs), so that nobody learns here who works for the territory or who is
 * registered. Over the limit of an address nothing changes, silently: the code that was sent still
 * counts. The brake holds for the public's codes only: a flood must not shut the staff out.
 */
export function requestCode(
  kind: CodeKind,
  address: string,
  now: Date,
): Promise<CodeRequestResult> {
  return inTransaction(async (transaction) => {
    await waitForTurn(transaction, address);
    if (await hasAskedTooOften(transaction, kind, address, now)) return { ok: true };
    if (kind === "REGISTRANT_CODE" && (await isOverBrake(transaction, kind, now))) {
      return { ok: false, refusal: { kind: "tooManyRequests" } };
    }
    const identifier = codeIdentifier(kind, address);
    const token = newSignInToken();
    const expires = new Date(now.getTime() + codeLifetimeMinutes * minute);
    await transaction.verificationToken.upsert({
      where: { identifier },
      create: { identifier, token, expires },
      update: { token, expires, tries: 0 },
    });
    const email = { kind, recipient: address, registrationId: null, dedupeKey: `${kind}:${token}` };
    await enqueueEmails(transaction, [email], now);
    return { ok: true };
  });
}

/** Two requests at once would both count the rows before either wrote its own. */
async function waitForTurn(transaction: Transaction, address: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`sign-in:${address}`}, 0))::text`;
}

async function hasAskedTooOften(
  transaction: Transaction,
  kind: CodeKind,
  address: string,
  now: Date,
): Promise<boolean> {
  for (const { withinMilliseconds, count } of requestLimits) {
    const since = new Date(now.getTime() - withinMilliseconds);
    const where = { kind, recipient: address, createdAt: { gt: since } };
    if ((await transaction.emailMessage.count({ where })) >= count) return true;
  }
  return false;
}
