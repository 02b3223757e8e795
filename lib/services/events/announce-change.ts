import type { Transaction } from "#lib/db/transaction.ts";

/** Channel on which the copies of the application hear that an event's public words changed. */
export const publicChangeChannel = "public_change";

/** Tells all copies that the cached pages of this event are old. Heard only if the transaction commits. */
export async function announceChange(transaction: Transaction, eventId: string): Promise<void> {
  await transaction.$queryRaw`SELECT pg_notify(${publicChangeChannel}, ${eventId})::text`;
}
