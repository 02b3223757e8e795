import { limits } from "#lib/limits.ts";

/** One page of a list: which one, of how many, and how many rows there are in all. */
export type Paging = { page: number; pageCount: number; total: number };

/** The page that was asked for, within those that exist. */
export function pagingOf(total: number, asked: number): Paging {
  const pageCount = Math.max(1, Math.ceil(total / limits.pageSize));
  return { page: Math.min(Math.max(1, asked), pageCount), pageCount, total };
}

/** What Prisma needs to read that page. */
export function rowsOf({ page }: Paging): { skip: number; take: number } {
  return { skip: (page - 1) * limits.pageSize, take: limits.pageSize };
}
