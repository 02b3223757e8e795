import { AvailabilityBadge, bookedInWords, FillCells } from "#components/desk/slots/slot-fill.tsx";
import { Table } from "#components/ui/table.tsx";
import type { ComingDay } from "#lib/queries/desk/day/coming-days.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { shortDay, timeInWords } from "#lib/time/paris-words.ts";

const columns = [
  { label: "Rendez-vous" },
  { label: "Date" },
  { label: "Lieu" },
  { label: "Inscrits", align: "end" },
  { label: "Remplissage" },
  { label: "Places" },
  { label: "En attente", align: "end" },
] as const;

/** The coming days, one line for each event and day. */
export function ComingTable({ days }: { days: readonly ComingDay[] }) {
  return (
    <Table
      caption="Remplissage des prochaines dates"
      columns={columns}
      rows={days.map((day) => ({
        id: `${day.eventId}-${day.startsAt.toISOString()}`,
        cells: cellsOf(day),
      }))}
    />
  );
}

function cellsOf(day: ComingDay) {
  const { eventId, eventTitle, startsAt, slotCount, booked, totalCapacity } = day;
  const fill = { ...day.availability, booked };
  return [
    <a key="event" href={`/gestion/rendez-vous/${eventId}`}>
      {eventTitle}
    </a>,
    <span key="date">
      <span className="no-wrap">{shortDay(startsAt)}</span>{" "}
      <span className="no-wrap muted">
        {slotCount === 1 ? timeInWords(startsAt) : plural(slotCount, "créneau", "créneaux")}
      </span>
    </span>,
    day.communeName,
    bookedInWords({ booked, capacity: totalCapacity }),
    <FillCells key="fill" slot={fill} />,
    <AvailabilityBadge key="places" slot={fill} />,
    day.waiting,
  ];
}
