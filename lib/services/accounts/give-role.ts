import { inTransaction } from "#lib/db/transaction.ts";
import type { UserRole } from "#lib/domain/types.ts";
import { noteOfAccount } from "./account-history.ts";

/**
 * Gives an address a role for the whole territory; an account is made where there is none. The history
 * tells it, by the account's id; given again, nothing changes and nothing is told.
 */
export async function giveRole(email: string, role: "LEAD", now: Date): Promise<void> {
  await inTransaction(async (transaction) => {
    const before = await transaction.user.findUnique({ where: { email }, select: { role: true } });
    const previous: UserRole | null = before?.role ?? null;
    if (previous === role) return;
    const { id: userId } = await transaction.user.upsert({
      where: { email },
      create: { email, role },
      update: { role },
    });
    const changes = { role: [previous, role] as [UserRole | null, UserRole] };
    await noteOfAccount(transaction, { action: "roleGiven", userId, by: "SYSTEM", changes }, now);
  });
}
