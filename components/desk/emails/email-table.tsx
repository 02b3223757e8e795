import { Table } from "#components/ui/table.tsx";
import type { ListedEmail } from "#lib/queries/desk/email-list.ts";
import { emailKindLabels, gatheringInWords } from "#lib/text/email/email-labels.ts";
import { displayPhone } from "#lib/text/writing/phone.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { dayMonthTimeInWords } from "#lib/time/paris-words.ts";
import { EmailStateBadge } from "./email-state-badge.tsx";

const columns = [
  { label: "Pour" },
  { label: "État" },
  { label: "Joindre" },
  { label: "Écrit le", align: "end" },
] as const;

/** Emails with their state and, in plain words, why they went no further. */
export function EmailTable({ rows }: { rows: readonly ListedEmail[] }) {
  return (
    <Table
      caption="Liste des courriels"
      columns={columns}
      rows={rows.map((row) => ({ id: row.emailId, cells: cellsOf(row) }))}
    />
  );
}

function cellsOf(row: ListedEmail) {
  const { registrationId, name, kind, state, lastError, recipient, phone, attempts } = row;
  const gathering = gatheringInWords(row);
  return [
    <span key="name">
      <a href={`/gestion/inscriptions/${registrationId}`}>{name}</a>
      <br />
      <span className="muted">{emailKindLabels[kind]}</span>
    </span>,
    <span key="state">
      <EmailStateBadge state={state} />
      {lastError && <br />}
      {lastError}
      {gathering && <br />}
      {gathering}
    </span>,
    <span key="reach">
      {recipient}
      {phone && <br />}
      {phone && <a href={`tel:${phone}`}>{displayPhone(phone)}</a>}
    </span>,
    <span key="when">
      {dayMonthTimeInWords(row.createdAt)}
      <br />
      <span className="muted">{plural(attempts, "essai", "essais")}</span>
    </span>,
  ];
}
