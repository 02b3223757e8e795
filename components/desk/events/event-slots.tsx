import { AvailabilityBadge, bookedInWords, FillCells } from "#components/desk/slots/slot-fill.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/named-icon.tsx";
import { Table } from "#components/ui/table.tsx";
import type { EventPage } from "#lib/queries/desk/events/event-page.ts";
import type { StaffSlot } from "#lib/queries/desk/slots/staff-slot.ts";
import { plural } from "#lib/text/writing/plural.ts";
import { capitalised, shortDay, shortTimeRange } from "#lib/time/paris-words.ts";

type EventSlotsProps = { event: EventPage };

const columns = [
  { label: "Créneau" },
  { label: "Lieu" },
  { label: "Inscrits", align: "end" },
  { label: "Remplissage" },
  { label: "Places" },
  { label: "En attente", align: "end" },
  { label: "Faire" },
] as const;

/** The slots of an event: fill, state, and the door of each. */
export function EventSlots({ event }: EventSlotsProps) {
  const { eventId, status, slots, canEdit } = event;
  return (
    <section className="card" aria-labelledby="slots">
      <div className="card__head">
        <h2 id="slots">Créneaux</h2>
        {canEdit && status !== "CANCELLED" && (
          <ButtonLink kind="line" href={`/gestion/rendez-vous/${eventId}/creneaux/nouveau`}>
            <Icon name="plus" />
            Ajouter un créneau
          </ButtonLink>
        )}
      </div>
      {slots.length === 0 ? (
        <div className="card__body">
          <EmptyState title="Aucun créneau pour l’instant" titleAs="h3" />
        </div>
      ) : (
        <Table
          caption="Liste des créneaux"
          columns={columns}
          rows={slots.map((slot) => ({ id: slot.slotId, cells: cellsOf(slot, canEdit) }))}
        />
      )}
    </section>
  );
}

function cellsOf(slot: StaffSlot, canEdit: boolean) {
  const hour = `${capitalised(shortDay(slot.startsAt))}, ${shortTimeRange(slot.startsAt, slot.endsAt)}`;
  return [
    [hour, slot.label].filter(Boolean).join(", "),
    slot.companyName ?? slot.venueName,
    bookedAlsoByClass(slot),
    <FillCells key="fill" slot={slot} />,
    <AvailabilityBadge key="places" slot={slot} />,
    slot.waiting,
    <SlotLinks key="links" slot={slot} hour={hour} canEdit={canEdit} />,
  ];
}

function bookedAlsoByClass(slot: StaffSlot): string {
  const classes = plural(slot.bookedClasses, "classe", "classes");
  return slot.bookedClasses > 0 ? `${bookedInWords(slot)}, ${classes}` : bookedInWords(slot);
}

function SlotLinks({ slot, hour, canEdit }: { slot: StaffSlot; hour: string; canEdit: boolean }) {
  const isEditable = canEdit && slot.state !== "past" && slot.state !== "cancelled";
  const base = `/gestion/creneaux/${slot.slotId}`;
  const links = [
    { href: `${base}/presence`, word: "Pointer" },
    { href: `${base}/emargement`, word: "Émargement" },
    ...(isEditable ? [{ href: `${base}/modifier`, word: "Modifier" }] : []),
  ];
  return (
    <span className="row-links">
      {links.map(({ href, word }) => (
        <a key={word} href={href}>
          {word}
          <span className="visually-hidden">
            {"\u00A0: "}
            {hour}
          </span>
        </a>
      ))}
    </span>
  );
}
