import type { Transaction } from "#lib/db/transaction.ts";
import type { UserRole } from "#lib/domain/types.ts";
import { territory } from "#lib/territory.ts";
import { periodBefore } from "#lib/time/paris.ts";

const hour = 60 * 60_000;

type AccountNote = {
  action: "signedIn" | "signedOut" | "roleGiven";
  userId: string;
  /** Whoever holds the account, or a command of the server's administrator. */
  by: "STAFF" | "SYSTEM";
  changes?: { role: [UserRole | null, UserRole] };
};

/** Writes what happened to an account of the staff: by its id, never by its address. */
export async function noteOfAccount(
  transaction: Transaction,
  { action, userId, by, changes = undefined }: AccountNote,
  now: Date,
): Promise<void> {
  await transaction.historyEntry.create({
    data: { at: now, actorKind: by, actorId: userId, action, changes: changes ?? {} },
  });
}

/** Forgets what the territory's retention of security logs does not keep. Run each night. */
export async function forgetOldAccountHistory(transaction: Transaction, now: Date): Promise<void> {
  const before = periodBefore(now, territory.retention.securityLog);
  await transaction.historyEntry.deleteMany({
    where: {
      action: { in: ["signedIn", "signedOut", "codeRefused", "roleGiven"] },
      registrationId: null,
      eventId: null,
      slotId: null,
      at: { lt: before },
    },
  });
}

/** Forgets the requests for codes that no limit counts any more. Run each night. */
export async function forgetOldCodeRequests(transaction: Transaction, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 24 * hour);
  await transaction.codeRequest.deleteMany({
    where: { createdAt: { lt: before }, expiresAt: { lt: now } },
  });
}
