type PersonRow = {
  registrationId: string;
  firstName: string;
  lastName: string;
  code: string;
  companionCount: number;
};

const emptyRows = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** People on paper, by surname: nothing but the name and the code of the ticket. */
export function PeopleSheetTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <>
      <h2>Personnes inscrites</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <section className="table-scroll" aria-label="Personnes inscrites" tabIndex={0}>
        <table>
          <caption className="visually-hidden">Personnes inscrites</caption>
          <thead>
            <tr>
              <th scope="col">Nom et prénom</th>
              <th scope="col">Billet</th>
              <th scope="col">Présence</th>
              <th scope="col" className="sheet__signature">
                Signature
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.registrationId}>
                <th scope="row">
                  <span className="sheet__surname">{person.lastName}</span> {person.firstName}
                  {person.companionCount > 0 && ` (+\u00A0${person.companionCount})`}
                </th>
                <td>{person.code}</td>
                <PresenceBox />
                <td />
              </tr>
            ))}
            {emptyRows.map((row) => (
              <tr key={row}>
                <td />
                <td />
                <PresenceBox />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function PresenceBox() {
  return (
    <td>
      <span className="sheet__box" aria-hidden />
      Présent
    </td>
  );
}
