import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Holiday } from "#lib/queries/desk/events/school-calendar.ts";
import { dateInWords } from "#lib/time/paris-words.ts";

const columns = [
  { label: "Vacances" },
  { label: "Premier jour sans classe" },
  { label: "Reprise" },
  { label: "État" },
] as const;

/** Days without class, in their order; each leads to the page where it is changed. */
export function HolidayTable({
  caption,
  holidays,
}: {
  caption: string;
  holidays: readonly Holiday[];
}) {
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={holidays.map(({ holidayId, name, startsOn, resumesOn, isToConfirm }) => ({
        id: holidayId,
        cells: [
          <a key="name" href={`/gestion/calendrier/${holidayId}`}>
            {name}
          </a>,
          dateInWords(startsOn),
          dateInWords(resumesOn),
          isToConfirm ? (
            <Badge key="state" tone="warn">
              À confirmer
            </Badge>
          ) : (
            "Sûr"
          ),
        ],
      }))}
    />
  );
}
