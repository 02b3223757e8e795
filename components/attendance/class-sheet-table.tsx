import type { SheetClass } from "#lib/queries/desk/attendance/attendance-sheet.ts";

const emptyRows = ["first", "second"];

/** Classes on paper: numbers announced, boxes for the numbers that came, a signature. */
export function ClassSheetTable({ classes }: { classes: readonly SheetClass[] }) {
  return (
    <>
      <h2>Classes</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <section className="table-scroll" aria-label="Classes attendues" tabIndex={0}>
        <table>
          <caption className="visually-hidden">Classes attendues</caption>
          <thead>
            <tr>
              <th scope="col">Établissement et classe</th>
              <th scope="col" className="sheet__count">
                Élèves annoncés
              </th>
              <th scope="col" className="sheet__count">
                Élèves venus
              </th>
              <th scope="col" className="sheet__count">
                Adultes annoncés
              </th>
              <th scope="col" className="sheet__count">
                Adultes venus
              </th>
              <th scope="col" className="sheet__signature">
                Signature de la personne responsable
              </th>
            </tr>
          </thead>
          <tbody>
            {classes.map((row) => (
              <ClassRow key={row.registrationId} row={row} />
            ))}
            {emptyRows.map((row) => (
              <EmptyRow key={row} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function ClassRow({ row }: { row: SheetClass }) {
  return (
    <tr>
      <th scope="row">
        {[row.schoolName, row.communeName].filter(Boolean).join(", ")}
        <br />
        {row.className}
        {row.teams && (
          <>
            <br />
            <span className="sheet__teams">{row.teams}</span>
          </>
        )}
      </th>
      <td className="sheet__count">{row.pupilCount}</td>
      <td />
      <td className="sheet__count">{row.adultCount}</td>
      <td />
      <td />
    </tr>
  );
}

/** Room for a class that comes unannounced. */
function EmptyRow() {
  return (
    <tr>
      <td />
      <td />
      <td />
      <td />
      <td />
      <td />
    </tr>
  );
}
