import { randomBytes } from "node:crypto";
import { registrantTokenHash } from "#lib/auth/registrant-session.ts";
import { registrantSessionLifetimeHours, sessionLifetimeHours } from "#lib/auth/session-cookie.ts";
import { type CodeKind, codeIdentifier, isSignInCode } from "#lib/auth/sign-in-code.ts";
import { database } from "#lib/db/client.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

type NewSession = { sessionToken: string; expires: Date };

export type VerifyResult = ({ ok: true } & NewSession) | { ok: false; refusal: Refusal };

const hour = 60 * 60_000;
const codeWrong: VerifyResult = { ok: false, refusal: { kind: "codeWrong" } };
const openSession = { SIGN_IN_CODE: openStaffSession, REGISTRANT_CODE: openRegistrantSession };

/**
 * Opens a session for whoever types the code sent to an address. Each try is counted before the code
 * is compared, in one statement: a hundred guesses at once are still five.
 * @returns a refusal that says the same for a wrong, old, used or exhausted code
 */
export async function verifyCode(
  kind: CodeKind,
  address: string,
  code: string,
  now: Date,
): Promise<VerifyResult> {
  const identifier = codeIdentifier(kind, address);
  const token = await countTry(identifier, now);
  if (!token || !isSignInCode(code, identifier, token)) return codeWrong;
  return inTransaction(async (transaction) => {
    const used = await transaction.verificationToken.deleteMany({ where: { identifier, token } });
    // The same code sent twice at once opens one session.
    if (used.count !== 1) return codeWrong;
    const session = await openSession[kind](transaction, address, now);
    return session ? { ok: true, ...session } : codeWrong;
  });
}

async function countTry(identifier: string, now: Date): Promise<string | null> {
  const rows = await database().$queryRaw<{ token: string }[]>`
    UPDATE verification_token SET tries = tries + 1
    WHERE identifier = ${identifier} AND tries < 5 AND expires > ${now}::timestamptz
    RETURNING token`;
  return rows[0]?.token ?? null;
}

/** Null for an address without an account, or whose role was removed. */
async function openStaffSession(
  transaction: Transaction,
  email: string,
  now: Date,
): Promise<NewSession | null> {
  const user = await transaction.user.findUnique({
    where: { email },
    select: { id: true, role: true },
  });
  if (!user?.role) return null;
  const session = newSession(now, sessionLifetimeHours);
  await transaction.session.create({ data: { ...session, userId: user.id } });
  return session;
}

/** Whoever reads the courriel of an address is its registrant, registered already or not yet. */
async function openRegistrantSession(
  transaction: Transaction,
  email: string,
  now: Date,
): Promise<NewSession> {
  const session = newSession(now, registrantSessionLifetimeHours);
  const tokenHash = registrantTokenHash(session.sessionToken);
  await transaction.registrantSession.create({
    data: { tokenHash, email, expiresAt: session.expires },
  });
  return session;
}

function newSession(now: Date, lifetimeHours: number): NewSession {
  return {
    sessionToken: randomBytes(32).toString("base64url"),
    expires: new Date(now.getTime() + lifetimeHours * hour),
  };
}
