/** One page of a list that is known whole: which one, of how many, and how many rows there are in all. */
export type Page<Row> = { rows: readonly Row[]; page: number; pageCount: number; total: number };

/** The page that was asked for, within those that exist. */
export function pageOf<Row>(rows: readonly Row[], asked: number, size: number): Page<Row> {
  const pageCount = Math.max(1, Math.ceil(rows.length / size));
  const wanted = Number.isSafeInteger(asked) ? asked : 1;
  const page = Math.min(Math.max(1, wanted), pageCount);
  return {
    rows: rows.slice((page - 1) * size, page * size),
    page,
    pageCount,
    total: rows.length,
  };
}
