import type { ReactNode } from "react";

type SheetTableProps = {
  title: string;
  /** What stands before the box to tick and the signature. */
  columns: readonly string[];
  /** Bodies of the table; each row ends with `PresenceCells`. */
  children: ReactNode;
};

/** A table on paper of those who are ticked off one by one, and sign. */
export function SheetTable({ title, columns, children }: SheetTableProps) {
  return (
    <>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <section className="table-scroll" aria-label={title} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {[...columns, "Présence"].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col" className="sheet__signature">
                Signature
              </th>
            </tr>
          </thead>
          {children}
        </table>
      </section>
    </>
  );
}

/** The end of a row: a box to tick, room to sign. */
export function PresenceCells() {
  return (
    <>
      <td>
        <span className="sheet__box" aria-hidden />
        Présent
      </td>
      <td />
    </>
  );
}
