/** Where Prisma goes on: spread into `findMany`, whose order ends with the id. */
export type Chunk = { take: number; skip?: number; cursor?: { id: string } };

/** Rows read at once: one answer of the database stays small, however long the list. */
const AT_ONCE = 500;

/**
 * Reads a list whole, some rows at a time, where a part of it would be untrue: counts, a sheet for the
 * door, a file for its owner.
 */
export async function readAll<Row extends { id: string }>(
  read: (chunk: Chunk) => Promise<Row[]>,
  atOnce = AT_ONCE,
): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last ? { cursor: { id: last.id }, skip: 1 } : {};
    const rows = await read({ take: atOnce, ...after });
    all.push(...rows);
    if (rows.length < atOnce) return all;
  }
}
