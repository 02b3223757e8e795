import { randomBytes } from "node:crypto";
import { z } from "zod";
import { registrantTokenHash } from "#lib/auth/registrant-session.ts";
import { registrantSessionLifetimeHours, sessionLifetimeHours } from "#lib/auth/session-cookie.ts";
import { type CodeKind, isSignInCode } from "#lib/auth/sign-in-code.ts";
import { database } from "#lib/db/client.ts";
import { inTransaction, type Transaction } from "#lib/db/transaction.ts";
import { codeTries } from "#lib/domain/people/code-request.ts";
import type { Result } from "#lib/domain/result.ts";
import { note } from "../history/note.ts";

type NewSession = { sessionToken: string; expires: Date };

const hour = 60 * 60_000;

/** Refused codes of one account and one hour that the history tells one by one: more are an attack. */
const refusedCodesTold = 20;

const codeWrong: Result<NewSession> = { ok: false, refusal: { kind: "codeWrong" } };
const openSession = { SIGN_IN_CODE: openStaffSession, REGISTRANT_CODE: openRegistrantSession };

/**
 * Opens a session for whoever types the code of the request that this browser made. Each try is
 * counted in one statement, and no code opens anything uncounted: a hundred guesses at once are still
 * five. They are this request's own: what others type at the same address costs it none.
 * @param requestId what the cookie of the browser holds
 * @returns a refusal that says the same for a wrong, old, used or exhausted code
 */
export async function verifyCode(
  kind: CodeKind,
  requestId: string,
  code: string,
  now: Date,
): Promise<Result<NewSession>> {
  const id = z.uuid().safeParse(requestId).data;
  const request = id && (await database().codeRequest.findFirst({ where: { id, kind } }));
  if (!request) return codeWrong;
  const isRight = isSignInCode(code, { ...request, kind });
  if (!(await countTry(request.id, isRight, now)) || !isRight) return codeWrong;
  return inTransaction(async (transaction) => {
    const used = await transaction.codeRequest.updateMany({
      where: { seed: request.seed, isMailed: true, usedAt: null },
      data: { usedAt: now },
    });
    // The same code sent twice at once, or by two browsers, opens one session.
    if (used.count !== 1) return codeWrong;
    const session = await openSession[kind](transaction, request.address, now);
    return session ? { ok: true, ...session } : codeWrong;
  });
}

/**
 * Counts a try; false where the request has none left, or is over. A wrong code for an account of the
 * staff stands in the history. One statement that writes in both cases: its time tells nobody who is
 * staff.
 */
async function countTry(id: string, isRight: boolean, now: Date): Promise<boolean> {
  const hourAgo = new Date(now.getTime() - hour);
  const [{ counted = 0n } = {}] = await database().$queryRaw<{ counted: bigint }[]>`
    WITH tried AS (
      UPDATE code_request SET tries = tries + 1
      WHERE id = ${id}::uuid AND tries < ${codeTries}::int AND expires_at > ${now}::timestamptz
      RETURNING kind, address
    ), noted AS (
      INSERT INTO history_entry (id, at, actor_kind, actor_id, action)
      SELECT gen_random_uuid(), ${now}::timestamptz, 'SYSTEM', app_user.id, 'codeRefused'
      FROM tried JOIN app_user ON app_user.email = tried.address AND app_user.role IS NOT NULL
      WHERE tried.kind = 'SIGN_IN_CODE' AND NOT ${isRight}::boolean
        AND (SELECT count(*) FROM history_entry AS before
          WHERE before.actor_id = app_user.id AND before.action = 'codeRefused'
            AND before.at > ${hourAgo}::timestamptz AND before.registration_id IS NULL
            AND before.event_id IS NULL AND before.slot_id IS NULL) < ${refusedCodesTold}::int
    )
    SELECT count(*) AS counted FROM tried`;
  return counted > 0n;
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
  await note(transaction, { action: "signedIn", actorId: user.id, actorKind: "STAFF" }, now);
  return session;
}

/** Whoever reads the email of an address is its registrant, registered already or not yet. */
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
