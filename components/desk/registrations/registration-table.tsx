import { StatusBadge } from "#components/registration/page/status-badge.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import type { RegistrationRow } from "#lib/queries/desk/registrations/registration-list.ts";
import { registrationKindLabels } from "#lib/text/labels.ts";
import { numericDate, shortDay, timeInWords } from "#lib/time/paris-words.ts";

const columns = [
  { label: "Inscription" },
  { label: "Genre" },
  { label: "Créneau" },
  { label: "Personnes", align: "end" },
  { label: "Billet" },
  { label: "Reçue le" },
  { label: "État" },
] as const;

/** The registrations of one event; each leads to its own page. */
export function RegistrationTable({ rows }: { rows: readonly RegistrationRow[] }) {
  return (
    <Table
      caption="Liste des inscriptions"
      columns={columns}
      rows={rows.map((row) => ({
        id: row.registrationId,
        cells: [
          <Name key="name" row={row} />,
          registrationKindLabels[row.kind],
          slotsOf(row),
          row.people,
          <span key="code" className="no-wrap">
            {row.code}
          </span>,
          numericDate(row.createdAt),
          <RegistrationBadges key="badges" row={row} />,
        ],
      }))}
    />
  );
}

function Name({ row }: { row: RegistrationRow }) {
  const { registrationId, adviser } = row;
  return (
    <>
      <a href={`/gestion/inscriptions/${registrationId}`}>{nameOf(row)}</a>
      {adviser && (
        <>
          <br />
          <span className="muted">{`par ${adviser.firstName} ${adviser.lastName}, ${adviser.organisation}`}</span>
        </>
      )}
    </>
  );
}

function slotsOf({ startsAt, secondChoiceAt }: RegistrationRow): string {
  const slots = startsAt.map(hourOf).join("\u00A0; ");
  return secondChoiceAt ? `${slots} (2e choix\u00A0: ${hourOf(secondChoiceAt)})` : slots;
}

function hourOf(start: Date): string {
  return `${shortDay(start)}, ${timeInWords(start)}`;
}

function nameOf({
  kind,
  schoolName,
  className,
  firstName,
  lastName,
  communeName,
}: RegistrationRow): string {
  const name = kind === "GROUP" ? "Places sans nom" : `${lastName} ${firstName}`;
  if (!schoolName) return name;
  return [schoolName, communeName, className].filter(Boolean).join(", ");
}

function RegistrationBadges({ row }: { row: RegistrationRow }) {
  return (
    <span className="badges">
      <StatusBadge status={row.status} />
      {row.hasEmailTrouble && (
        <Badge tone="err" icon="mailX">
          Courriel non arrivé
        </Badge>
      )}
    </span>
  );
}
