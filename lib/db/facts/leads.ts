import { limits } from "#lib/limits.ts";
import type { Transaction } from "../transaction.ts";

/** Who is told what concerns the whole territory. */
export function listLeads(transaction: Transaction): Promise<{ id: string; email: string }[]> {
  return transaction.user.findMany({
    where: { role: "LEAD" },
    orderBy: { id: "asc" },
    take: limits.leads,
    select: { id: true, email: true },
  });
}
