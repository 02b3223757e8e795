import type { Transaction } from "#lib/db/transaction.ts";
import type { EmailKind } from "#lib/domain/types.ts";

const quarterOfAnHour = 15 * 60_000;

/** Ten times what a well attended opening sends; far under what makes a mail server distrust us. */
const perQuarter = 300;

/**
 * True where the public has already asked for so many emails of this kind, whatever the addresses,
 * that a robot is likelier than a crowd. Limits by address do not stop who changes the address.
 */
export async function isOverBrake(
  transaction: Transaction,
  kind: EmailKind,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - quarterOfAnHour);
  const asked = await transaction.emailMessage.count({ where: { kind, createdAt: { gt: since } } });
  return asked >= perQuarter;
}
