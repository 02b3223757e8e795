import { EmailStateBadge } from "#app/components/staff/email-state-badge.tsx";
import { Table } from "#app/components/ui/table.tsx";
import type { EmailKind, EmailState } from "#lib/domain/types.ts";
import { emailKindLabels } from "#lib/text/email-labels.ts";
import { displayPhone } from "#lib/text/phone.ts";
import { plural } from "#lib/text/plural.ts";
import { dayMonthTimeInWords } from "#lib/time/paris-words.ts";

type EmailRow = {
  emailId: string;
  kind: EmailKind;
  recipient: string;
  state: EmailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  registrationId: string | null;
  name: string | null;
  phone: string | null;
};

const columns = [
  { label: "Pour" },
  { label: "Message" },
  { label: "Adresse" },
  { label: "Téléphone" },
  { label: "Écrit le" },
  { label: "Essais", align: "end" },
  { label: "État" },
] as const;

/** Courriels with their state and, in plain words, why they went no further. */
export function EmailTable({ rows }: { rows: readonly EmailRow[] }) {
  return (
    <Table
      caption="Courriels"
      columns={columns}
      rows={rows.map((row) => ({
        id: row.emailId,
        cells: [
          <a key="name" href={`/gestion/inscriptions/${row.registrationId}`}>
            {row.name}
          </a>,
          emailKindLabels[row.kind],
          row.recipient,
          row.phone && (
            <a key="phone" href={`tel:${row.phone}`}>
              {displayPhone(row.phone)}
            </a>
          ),
          dayMonthTimeInWords(row.createdAt),
          plural(row.attempts, "essai", "essais"),
          <span key="state" className="stack stack--tight">
            <EmailStateBadge state={row.state} />
            {row.lastError && <span>{row.lastError}</span>}
          </span>,
        ],
      }))}
    />
  );
}
