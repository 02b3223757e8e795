import { bookedInWords } from "#components/desk/slots/slot-fill.tsx";
import { Table } from "#components/ui/table.tsx";
import type { EventRow } from "#lib/queries/desk/events/event-list.ts";
import { eventTypeLabels } from "#lib/text/labels.ts";
import { dayRangeInWords } from "#lib/time/paris-words.ts";
import { EventStatusBadge } from "./event-status-badge.tsx";

const columns = [
  { label: "Rendez-vous" },
  { label: "Dates" },
  { label: "Lieu" },
  { label: "Créneaux", align: "end" },
  { label: "Inscrits", align: "end" },
  { label: "En attente", align: "end" },
  { label: "État" },
] as const;

/** The events of the staff. */
export function EventTable({ rows }: { rows: readonly EventRow[] }) {
  return (
    <Table
      caption="Rendez-vous"
      columns={columns}
      rows={rows.map((row) => ({
        id: row.eventId,
        cells: [
          <span key="title">
            <a href={`/gestion/rendez-vous/${row.eventId}`}>{row.title}</a>
            <br />
            <span className="muted">{eventTypeLabels[row.type]}</span>
          </span>,
          row.days ? dayRangeInWords(row.days.first, row.days.last) : "Sans date",
          row.communeName,
          row.slotCount,
          row.slotCount === 0 ? "" : bookedInWords(row),
          row.slotCount === 0 ? "" : row.waiting,
          <EventStatusBadge key="status" status={row.status} />,
        ],
      }))}
    />
  );
}
