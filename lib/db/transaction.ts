import { database } from "./client.ts";
import { Prisma } from "./generated/client.ts";

/** The client inside a transaction; pass it on to functions that take part in the same act. */
export type Transaction = Prisma.TransactionClient;

/**
 * Runs `act` in one READ COMMITTED transaction: all of it is stored or nothing is.
 * Callers queue up to 15 s for a connection: at an opening, hundreds ask in the same second, and
 * Prisma's default of 2 s would refuse people although there are places.
 */
export function inTransaction<Result>(act: (transaction: Transaction) => Promise<Result>) {
  return database().$transaction(act, {
    isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted,
    maxWait: 15_000,
    timeout: 10_000,
  });
}
