import { database } from "./client.ts";
import { Prisma } from "./generated/client.ts";

/** The client inside a transaction; pass it on to functions that take part in the same act. */
export type Transaction = Prisma.TransactionClient;

const ACT_WITHIN_MS = 10_000;

/** For an act that tells thousands at once: a busy machine needs more than for one booking. */
export const longActWithinMs = 60_000;

/**
 * Runs `act` in one READ COMMITTED transaction: all of it is stored or nothing is.
 * Callers queue up to 15 s for a connection: at an opening, hundreds ask in the same second, and
 * Prisma's default of 2 s would refuse people although there are places.
 * @param within milliseconds after which the act is given up
 */
export function inTransaction<Result>(
  act: (transaction: Transaction) => Promise<Result>,
  within: number = ACT_WITHIN_MS,
) {
  return database().$transaction(act, {
    isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted,
    maxWait: 15_000,
    timeout: within,
  });
}
