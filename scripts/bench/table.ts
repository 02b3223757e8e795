/** One line of the bench's table. */
export type Line = {
  what: string;
  measured: string;
  bar: string;
  isMet: boolean;
  /** About what may never be false: a place sold twice, a registration lost, an error page. */
  isTruth?: boolean;
};

/** A line about the truth: it is met where there is no fault, and its faults are told. */
export function truthLine(what: string, measured: string, bar: string, faults: string[]): Line {
  const shown = [measured, ...faults].join("; ");
  return { what, measured: shown, bar, isMet: faults.length === 0, isTruth: true };
}

/** A line about a ratio: two figures of the same run. */
export function ratioLine(what: string, ratio: number, rates: string, bar: number): Line {
  const measured = `${ratio.toFixed(2)} (${rates})`;
  return { what, measured, bar: `≥ ${bar}`, isMet: ratio >= bar };
}

/** Prints the table, a column as wide as its longest cell. */
export function printTable(lines: readonly Line[]): void {
  const rows = lines.map(({ what, measured, bar, isMet }) => [
    what,
    measured,
    bar,
    isMet ? "met" : "NOT MET",
  ]);
  const table = [["What", "Measured", "Bar", ""], ...rows];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...table.map((row) => (row[column] ?? "").length)),
  );
  console.log();
  for (const row of table) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  }
}
