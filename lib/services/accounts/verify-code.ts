import { randomBytes } from "node:crypto";
import { sessionLifetimeHours } from "#lib/auth/session-cookie.ts";
import { isSignInCode } from "#lib/auth/sign-in-code.ts";
import { database } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

export type VerifyResult =
  | { ok: true; sessionToken: string; expires: Date }
  | { ok: false; refusal: Refusal };

const codeWrong: VerifyResult = { ok: false, refusal: { kind: "codeWrong" } };

/**
 * Opens a session for whoever types the code sent to an address. Each try is counted before the code
 * is compared, in one statement: a hundred guesses at once are still five.
 * @returns a refusal that says the same for a wrong, old, used or exhausted code
 */
export async function verifyCode(address: string, code: string, now: Date): Promise<VerifyResult> {
  const token = await countTry(address, now);
  if (!token || !isSignInCode(code, address, token)) return codeWrong;
  return inTransaction(async (transaction) => {
    const used = await transaction.verificationToken.deleteMany({
      where: { identifier: address, token },
    });
    // The same code sent twice at once opens one session.
    if (used.count !== 1) return codeWrong;
    const user = await transaction.user.findUnique({
      where: { email: address },
      select: { id: true, role: true },
    });
    if (!user?.role) return codeWrong;
    const sessionToken = randomBytes(32).toString("base64url");
    const expires = new Date(now.getTime() + sessionLifetimeHours * 60 * 60_000);
    await transaction.session.create({ data: { sessionToken, userId: user.id, expires } });
    return { ok: true, sessionToken, expires };
  });
}

async function countTry(address: string, now: Date): Promise<string | null> {
  const rows = await database().$queryRaw<{ token: string }[]>`
    UPDATE verification_token SET tries = tries + 1
    WHERE identifier = ${address} AND tries < 5 AND expires > ${now}::timestamptz
    RETURNING token`;
  return rows[0]?.token ?? null;
}
