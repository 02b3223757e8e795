export type Cell = string | number | null;

/** What a spreadsheet computes, its wide forms included. Source: OWASP, « CSV Injection ». */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A file that a French spreadsheet opens by itself: UTF-8 with its byte order mark, semicolons, every
 * cell between quotes. A text that would be computed gets an apostrophe first (reliability: T16).
 */
export function csvFile(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(";")}\r\n`).join("")}`;
}

function quoted(cell: Cell): string {
  const text = String(cell ?? "");
  const harmless = typeof cell === "string" && beginsFormula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
