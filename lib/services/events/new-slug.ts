import type { Transaction } from "#lib/db/transaction.ts";
import { searchKey } from "#lib/text/writing/search-key.ts";

/** Longest part of an address that is taken from a title. */
const lengthMax = 60;

/** The address of an event, from its title: « portes-ouvertes », then « portes-ouvertes-2 ». */
export async function newSlug(transaction: Transaction, title: string): Promise<string> {
  const words = searchKey(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, lengthMax)
    .replace(/-$/, "");
  const base = words || "rendez-vous";
  const taken = await transaction.event.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let number = 1;
  while (slugs.has(numbered(base, number))) number += 1;
  return numbered(base, number);
}

function numbered(base: string, number: number): string {
  return number === 1 ? base : `${base}-${number}`;
}
