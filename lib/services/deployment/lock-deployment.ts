import type { Transaction } from "#lib/db/transaction.ts";

const ONLY_ROW = 1;

/** The one row, made where it is missing, and held until the transaction ends: copies start together. */
export async function lockDeployment(transaction: Transaction) {
  await transaction.$executeRaw`
    INSERT INTO deployment (id) VALUES (${ONLY_ROW}) ON CONFLICT (id) DO NOTHING`;
  await transaction.$queryRaw`SELECT FROM deployment WHERE id = ${ONLY_ROW} FOR UPDATE`;
  return transaction.deployment.findUniqueOrThrow({ where: { id: ONLY_ROW } });
}
