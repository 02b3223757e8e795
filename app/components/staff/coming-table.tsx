import { AvailabilityBadge, bookedInWords, FillCells } from "#app/components/staff/slot-fill.tsx";
import { Table } from "#app/components/ui/table.tsx";
import type { SlotState } from "#lib/domain/types.ts";
import { shortDay, timeInWords } from "#lib/time/paris-words.ts";

type ComingSlot = {
  slotId: string;
  eventId: string;
  eventTitle: string;
  communeName: string;
  startsAt: Date;
  opensAt: Date | null;
  state: SlotState;
  capacity: number | null;
  classCapacity: number | null;
  booked: number;
  placesLeft: number | null;
  classesLeft: number | null;
  waiting: number;
};

const columns = [
  { label: "Rendez-vous" },
  { label: "Date" },
  { label: "Lieu" },
  { label: "Inscrits", align: "end" },
  { label: "Remplissage" },
  { label: "Places" },
  { label: "En attente", align: "end" },
] as const;

/** The coming slots with their fill. */
export function ComingTable({ slots }: { slots: readonly ComingSlot[] }) {
  return (
    <Table
      caption="Remplissage des prochains créneaux"
      columns={columns}
      rows={slots.map((slot) => ({
        id: slot.slotId,
        cells: [
          <a key="event" href={`/gestion/rendez-vous/${slot.eventId}`}>
            {slot.eventTitle}
          </a>,
          `${shortDay(slot.startsAt)}, ${timeInWords(slot.startsAt)}`,
          slot.communeName,
          bookedInWords(slot),
          <FillCells key="fill" slot={slot} />,
          <AvailabilityBadge key="places" slot={slot} />,
          slot.waiting,
        ],
      }))}
    />
  );
}
