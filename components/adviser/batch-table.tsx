import { StatusBadge } from "#components/registration/page/status-badge.tsx";
import { Table } from "#components/ui/table.tsx";
import type { BatchPerson } from "#lib/queries/advisers/show-batch.ts";
import { displayPhone } from "#lib/text/writing/phone.ts";

/** What each person of a list got. */
export function BatchTable({ people }: { people: readonly BatchPerson[] }) {
  return (
    <Table
      caption="Les personnes de cette liste"
      columns={[{ label: "Nom" }, { label: "Réponse" }, { label: "Prévenue par" }]}
      rows={people.map((person) => ({
        id: person.registrationId,
        cells: [
          `${person.firstName} ${person.lastName}`,
          <StatusBadge key="status" status={person.status} />,
          person.email ??
            `sa fiche (${person.phone ? displayPhone(person.phone) : "sans contact"})`,
        ],
      }))}
    />
  );
}
