import type { SheetPerson } from "#lib/queries/desk/attendance/attendance-sheet.ts";
import { PresenceCells, SheetTable } from "./sheet-table.tsx";

const emptyRows = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** People on paper, by surname: nothing but the name and the code of the ticket. */
export function PeopleSheetTable({ people }: { people: readonly SheetPerson[] }) {
  return (
    <SheetTable title="Personnes inscrites" columns={["Nom et prénom", "Billet"]}>
      <tbody>
        {people.map((person) => (
          <tr key={person.registrationId}>
            <th scope="row">
              <span className="sheet__surname">{person.lastName}</span> {person.firstName}
              {person.companionCount > 0 && ` (+\u00A0${person.companionCount})`}
            </th>
            <td>{person.code}</td>
            <PresenceCells />
          </tr>
        ))}
        {emptyRows.map((row) => (
          <tr key={row}>
            <td />
            <td />
            <PresenceCells />
          </tr>
        ))}
      </tbody>
    </SheetTable>
  );
}
