import { inTransaction } from "#lib/db/transaction.ts";
import { note } from "../history/note.ts";

/**
 * Gives an address a role for the whole territory; an account is made where there is none. The history
 * tells it, by the account's id; given again, nothing changes and nothing is told.
 */
export async function giveRole(email: string, role: "LEAD", now: Date): Promise<void> {
  await inTransaction(async (transaction) => {
    const before = await transaction.user.findUnique({ where: { email }, select: { role: true } });
    const previous = before?.role ?? null;
    if (previous === role) return;
    const { id: userId } = await transaction.user.upsert({
      where: { email },
      create: { email, role },
      update: { role },
    });
    const changes = { role: [previous, role] as const };
    await note(
      transaction,
      { action: "roleGiven", actorId: userId, actorKind: "SYSTEM", changes },
      now,
    );
  });
}
