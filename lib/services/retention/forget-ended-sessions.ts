import { inTransaction } from "#lib/db/transaction.ts";
import { forgetOldAccountHistory, forgetOldCodeRequests } from "../accounts/account-history.ts";

/** Codes and sessions that have ended, some at a time: a robot may have asked for very many codes. */
export async function forgetEndedSessions(now: Date, atOnce: number): Promise<number> {
  await inTransaction(async (transaction) => {
    await forgetOldCodeRequests(transaction, now);
    await forgetOldAccountHistory(transaction, now);
  });
  let forgotten = 0;
  for (;;) {
    const count = await inTransaction(async (transaction) => {
      const codes = await transaction.$executeRaw`
        DELETE FROM verification_token WHERE ctid = ANY(ARRAY(
          SELECT ctid FROM verification_token WHERE expires < ${now}::timestamptz LIMIT ${atOnce}))`;
      const staff = await transaction.$executeRaw`
        DELETE FROM session WHERE id IN (
          SELECT id FROM session WHERE expires < ${now}::timestamptz ORDER BY id LIMIT ${atOnce})`;
      const registrants = await transaction.$executeRaw`
        DELETE FROM registrant_session WHERE token_hash IN (
          SELECT token_hash FROM registrant_session WHERE expires_at < ${now}::timestamptz
          ORDER BY token_hash LIMIT ${atOnce})`;
      return codes + staff + registrants;
    });
    if (count === 0) return forgotten;
    forgotten += count;
  }
}
