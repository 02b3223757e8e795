import { codeLifetimeMinutes } from "#lib/auth/session-cookie.ts";
import { newSignInToken } from "#lib/auth/sign-in-code.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { enqueueEmails } from "#lib/email/outbox.ts";

const minute = 60_000;

/** A new request gives five new tries, so requests are limited by address too. */
const requestLimits = [
  { withinMilliseconds: 15 * minute, count: 3 },
  { withinMilliseconds: 24 * 60 * minute, count: 10 },
] as const;

/**
 * Sends a sign-in code to an address. Unknown addresses get the same rows and the same answer (the
 * e-mail tells them that there is no account), so that nobody learns here who works for the
 * territory. Over the limit nothing changes, silently: the code that was sent still counts.
 */
export function requestCode(address: string, now: Date): Promise<void> {
  return inTransaction(async (transaction) => {
    await waitForTurn(transaction, address);
    if (await hasAskedTooOften(transaction, address, now)) return;
    const token = newSignInToken();
    const expires = new Date(now.getTime() + codeLifetimeMinutes * minute);
    await transaction.verificationToken.upsert({
      where: { identifier: address },
      create: { identifier: address, token, expires },
      update: { token, expires, tries: 0 },
    });
    const email = { kind: "SIGN_IN_CODE", recipient: address, registrationId: null } as const;
    await enqueueEmails(transaction, [{ ...email, dedupeKey: `SIGN_IN_CODE:${token}` }], now);
  });
}

/** Two requests at once would both count the rows before either wrote its own. */
async function waitForTurn(transaction: Transaction, address: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`sign-in:${address}`}, 0))::text`;
}

async function hasAskedTooOften(
  transaction: Transaction,
  address: string,
  now: Date,
): Promise<boolean> {
  for (const { withinMilliseconds, count } of requestLimits) {
    const since = new Date(now.getTime() - withinMilliseconds);
    const where = { kind: "SIGN_IN_CODE", recipient: address, createdAt: { gt: since } } as const;
    if ((await transaction.emailMessage.count({ where })) >= count) return true;
  }
  return false;
}
