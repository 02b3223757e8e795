// biome-ignore-all lint/a11y/noRedundantRoles: browsers forget the roles of a table whose rows are stacked.
import type { ReactNode } from "react";

export type TableColumn = { label: string; align?: "start" | "end" };

/** `cells` starts with the head of the row, and has one cell a column. */
export type TableRow = { id: string; cells: readonly ReactNode[] };

type TableProps = {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
};

/**
 * A real table; on a phone each row becomes a list with its labels. Roles are written because
 * browsers forget them when the display changes.
 */
export function Table({ caption, columns, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table table--stack" role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, align }) => (
              <th key={label} role="columnheader" scope="col" data-align={align}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <TableLine key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableLine({ row, columns }: { row: TableRow; columns: readonly TableColumn[] }) {
  return (
    <tr role="row">
      {columns.map(({ label, align }, index) =>
        index === 0 ? (
          <th key={label} role="rowheader" scope="row">
            {row.cells[index]}
          </th>
        ) : (
          <td key={label} role="cell" data-label={label} data-align={align}>
            {row.cells[index]}
          </td>
        ),
      )}
    </tr>
  );
}
